import Readers
import Text

/// Who publishes a publication, under which licence, and what must be printed with it.
struct Terms {
  let publisher: String
  let page: String?
  let attribution: String

  static let licence = JSONValue.object([
    ("name", .string("OGL-UK-3.0")), ("title", .string("Open Government Licence v3.0")),
    (
      "path",
      .string("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")
    ),
  ])

  init(_ publication: Publication) {
    let information =
      "Contains public sector information licensed under the Open Government Licence v3.0."
    let national = "Contains National Statistics data © Crown copyright and database right."
    let survey = "Contains OS data © Crown copyright and database right."
    let mail = "Contains Royal Mail data © Royal Mail copyright and database right."
    switch publication {
    case .indicesOfDeprivation:
      publisher = "Ministry of Housing, Communities and Local Government"
      page = "https://www.gov.uk/government/collections/english-indices-of-deprivation"
      attribution = information
    case .populationByAge, .nomisObservations, .nomisAgeTable, .censusTopics:
      publisher = "Office for National Statistics"
      page =
        publication == .populationByAge ? "https://www.ons.gov.uk/" : "https://www.nomisweb.co.uk/"
      attribution = "\(information) \(national)"
    case .centroids, .areaVintages, .areaWards, .areaMiddleLayers, .outputAreas, .boundaries:
      publisher = "Office for National Statistics"
      page = "https://geoportal.statistics.gov.uk/"
      attribution = "\(information) \(national) \(survey)"
    case .postcodeDirectory:
      publisher = "Office for National Statistics"
      page = "https://geoportal.statistics.gov.uk/"
      attribution = "\(information) \(national) \(survey) \(mail)"
    case .codePointOpen, .postcodeList:
      publisher = "Ordnance Survey"
      page = "https://www.ordnancesurvey.co.uk/products/code-point-open"
      attribution = "\(information) \(survey) \(mail)"
    case .childrensCentres, .childrensCentreLinks, .schools:
      publisher = "Department for Education"
      page = "https://get-information-schools.service.gov.uk/"
      attribution = information
    case .familyHubs, .bestStartReturn:
      publisher = "Department for Education and Department of Health and Social Care"
      page = "https://www.gov.uk/government/publications/list-of-family-hub-sites"
      attribution = information
    case .libraries:
      publisher = "Arts Council England"
      page = nil
      attribution = information
    case .practices:
      publisher = "NHS England"
      page = nil
      attribution = information
    case .fingertips:
      publisher = "Office for Health Improvement and Disparities"
      page = "https://fingertips.phe.org.uk/"
      attribution = information
    case .lowIncome:
      publisher = "Department for Work and Pensions and HM Revenue and Customs"
      page =
        "https://www.gov.uk/government/collections/children-in-low-income-families-local-area-statistics"
      attribution = information
    case .areaMeasures:
      publisher = "A publisher that its file does not name"
      page = nil
      attribution = "Source: a table that does not say whose it is; ask before you publish it."
    case .councilSites:
      publisher = "The council"
      page = nil
      attribution = "Source: the council's own list of sites."
    }
  }
}
