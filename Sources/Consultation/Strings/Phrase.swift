/// What page and leaflets for residents can say: each case is the key of a sentence in a file of strings.
package enum Phrase: String, CaseIterable, Hashable, Sendable {
  case skip, languages, respondBy, respondNow, respondLink, translated, finderTitle
  case finderPostcode, finderName, finderPrivate, finderList, finderPick, finderButton
  case finderEmpty, finderNone, finderMany, finderAnswer, allAreas, centreWord, optionsTitle
  case now, stays, closes, opens, outreach, outreachMeaning, noneCloses, people, saidBy
  case workedOut, peopleNoneNearer
  case mapTitle, mapText, mapLegend, mapShorter, mapSame, mapLonger, mapMuchLonger, mapLoses
  case mapGains, mapNone, mapOpen, mapClosed, mapOutreach, mapEmpty, mapUnnamed, areasTitle
  case areasNote, areasCount, areasOther, plan, centre, change, byWalk, byBus, byCar, byCycle
  case byLine, estimate, minutes, kilometres, longer, shorter, same, loses, gains, noWay, border
  case distances, wouldClose, onDay, inPlace, keeps, nearestOutreach, nearestOutreachNow
  case moreAbout, postcodes, centresTitle, centresNote, outreachTitle, openNow, notOpenNow
  case planStays, planCloses, planOpens, planNot, gives, givesUnknown, wouldGive, respondTitle
  case respondDate, respondWeb, respondEmail, respondPost, respondPhone, respondHelp
  case respondUnknown, figuresTitle, figuresMiddle, figuresWalked, figuresStretched, figuresLine
  case figuresSupplied, figuresSource, figuresRound, statementTitle, statementAim, statementMap
  case statementTested, statementLanguages, statementNames, statementContact
  case statementContactUnknown, statementEnforcement, privacy, sourcesTitle, date, and
  case staysCounted, wouldOpen, leafletTranslated, leafletDates, leafletNoDates
  case leafletWays, leafletAverage, leafletMost, leafletLargest, leafletPart, leafletThen
  case leafletPartly, leafletPlan, leafletNow, leafletNear, leafletNearFew, leafletElsewhere
  case leafletPartsNow, leafletPartsThen, leafletOffer, leafletHelp, leafletUnknown, leafletLink

  /// Whether it has a form for each way in which the language counts.
  package var isCounted: Bool {
    switch self {
    case .stays, .closes, .opens, .outreach, .areasCount, .minutes, .postcodes, .staysCounted: true
    default: false
    }
  }
}
