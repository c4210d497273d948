import Places
import Reports
import Studies
import StudySupport
import Testing
import Text

@testable import Consultation

struct VoiceTests {
  private static let english = Voice(Catalogue.shipped[0])
  private static let polish = Voice(Catalogue.shipped[1])
  private static let urdu = Voice(Catalogue.shipped[2])

  /// The words of markup, as a reader sees them.
  private func words(_ markup: String) -> String {
    markup.replacing(/<[^>]*>/, with: "").filter { !"\u{2068}\u{2069}".contains($0) }
  }

  @Test func `numbers and their words are as each language writes them`() {
    #expect(words(Self.english.amount(18.74, .minutes).text) == "18.7 minutes")
    #expect(words(Self.polish.amount(18.74, .minutes).text) == "18,7 minuty")
    #expect(words(Self.urdu.amount(18.74, .minutes).text) == "18.7 منٹ")
    #expect(words(Self.polish.amount(1.5, .kilometres).text) == "1,50 km")
    #expect(Self.polish.number(1234.5, 1) == "1\u{A0}234,5")
  }

  @Test func `a limit has the decimals that it was given`() {
    #expect(Self.polish.plainLimit(Standard(value: 15, unit: .minutes)) == "15 minut")
    #expect(Self.english.plainLimit(Standard(value: 1.5, unit: .kilometres)) == "1.5 km")
  }

  @Test func `days have the month in the case that the language asks for`() {
    let day = CalendarDay(year: 2026, month: 10, day: 3)
    #expect(words(Self.english.day(day).text) == "3 October 2026")
    #expect(words(Self.polish.day(day).text) == "3 października 2026")
    #expect(words(Self.urdu.day(day).text) == "3 اکتوبر 2026")
  }

  @Test func `lists end as the language ends them`() {
    let names = ["Ash", "Birch", "Cedar"]
    #expect(words(Self.english.list(names).text) == "Ash, Birch and Cedar")
    #expect(words(Self.polish.list(names).text) == "Ash, Birch i Cedar")
    #expect(words(Self.urdu.list(names).text) == "Ash، Birch اور Cedar")
  }

  @Test func `names are isolated, marked as English, and turn nothing`() {
    #expect(Self.english.name("Ash").text == "<bdi>Ash</bdi>")
    #expect(Self.urdu.name("Ash").text == "<bdi lang=\"en-GB\" dir=\"ltr\">Ash</bdi>")
    let hostile = Self.english.name("</bdi><script>\u{202E}\"").text
    #expect(hostile == "<bdi>&lt;/bdi&gt;&lt;script&gt;\u{FFFD}&quot;</bdi>")
  }

  @Test func `ways of travelling have plain words, and estimates are said to be some`() throws {
    let travel = try MiniStudy().open().travels[0]
    #expect(Self.english.caption(travel).text == "On foot (an estimate)")
    #expect(words(Self.polish.caption(travel).text) == "Pieszo (szacunek)")
    let bus = try MiniStudy().travelling().open().travels[0]
    #expect(Self.english.caption(bus).text == "By bus")
  }
}
