/// Lists of sites: registers, returns, and the council's own.
extension Layout {
  static let childrensCentres = Layout(
    publication: .childrensCentres,
    required: [
      LayoutColumn("urn", "urn"), LayoutColumn("name", "establishmentname"),
      LayoutColumn("type", "typeofestablishment (code)"), LayoutColumn("postcode", "postcode"),
    ],
    optional: establishmentColumns, personal: headTeacher)

  static let schools = Layout(
    publication: .schools,
    required: [
      LayoutColumn("urn", "urn"), LayoutColumn("name", "establishmentname"),
      LayoutColumn("phase", "phaseofeducation (name)"), LayoutColumn("postcode", "postcode"),
    ],
    optional: [
      LayoutColumn("type", "typeofestablishment (code)"),
      LayoutColumn("pupils", "numberofpupils"), LayoutColumn("capacity", "schoolcapacity"),
    ] + establishmentColumns, personal: headTeacher)

  /// The register with names in small letters and without postcodes, as R packages keep it.
  static let schoolPoints = Layout(
    publication: .schools,
    required: [
      LayoutColumn("urn", "urn"), LayoutColumn("name", "establishment_name"),
      LayoutColumn("phase", "education_phase"), LayoutColumn("easting", "easting"),
      LayoutColumn("northing", "northing"),
    ],
    optional: [
      LayoutColumn("authority", "la_code"), LayoutColumn("authorityName", "la_name"),
      LayoutColumn("typeName", "establishment_type"),
      LayoutColumn("runBy", "establishment_type_group"),
      LayoutColumn("pupils", "number_of_pupils"), LayoutColumn("smallArea", "lsoa_code"),
    ], personal: headTeacher)

  /// NHS ODS practices where somebody has given the columns names.
  static let practiceList = Layout(
    publication: .practices,
    required: [
      LayoutColumn("code", "ods_code"), LayoutColumn("name", "name"),
      LayoutColumn("setting", "setting"), LayoutColumn("postcode", "postcode"),
    ],
    optional: [
      LayoutColumn("status", "status"), LayoutColumn("opened", "open_date"),
      LayoutColumn("closed", "close_date"), LayoutColumn("street", "addr1"),
      LayoutColumn("locality", "addr2"), LayoutColumn("address3", "addr3"),
      LayoutColumn("town", "addr4"),
    ])

  private static let establishmentColumns = [
    LayoutColumn("typeName", "typeofestablishment (name)"),
    LayoutColumn("authority", "la (code)"), LayoutColumn("authorityName", "la (name)"),
    LayoutColumn("status", "establishmentstatus (name)"),
    LayoutColumn("statusCode", "establishmentstatus (code)"),
    LayoutColumn("opened", "opendate"), LayoutColumn("closed", "closedate"),
    LayoutColumn("changed", "lastchangeddate"),
    LayoutColumn("street", "street"), LayoutColumn("locality", "locality"),
    LayoutColumn("address3", "address3"), LayoutColumn("town", "town"),
    LayoutColumn("easting", "easting"), LayoutColumn("northing", "northing"),
  ]

  private static let headTeacher = [
    LayoutColumn("title", "headtitle (name)", "headtitle (code)"),
    LayoutColumn("first", "headfirstname"), LayoutColumn("last", "headlastname"),
    LayoutColumn("job", "headpreferredjobtitle"), LayoutColumn("telephone", "telephonenum"),
  ]

  static let childrensCentreLinks = Layout(
    publication: .childrensCentreLinks,
    required: [
      LayoutColumn("urn", "urn"), LayoutColumn("other", "linkurn"),
      LayoutColumn("kind", "linktype"),
    ],
    optional: [LayoutColumn("since", "linkestablisheddate")])

  static let familyHubs = Layout(
    publication: .familyHubs,
    required: [
      LayoutColumn("authorityName", "local_authority", "local authority"),
      LayoutColumn("name", "family_hub", "family hub"), LayoutColumn("postcode", "postcode"),
    ], optional: stateColumns)

  /// Columns by which lists of any kind say that a site is no longer there, or not yet.
  private static let stateColumns = [
    LayoutColumn("status", "status", "site status", "current status", "open/closed", "state"),
    LayoutColumn(
      "active", "active", "active?", "is active", "isactive", "open", "open?", "is open",
      "is it open?", "currently open", "currently open?", "in use", "in use?", "operational",
      "operational?"),
    LayoutColumn(
      "closed", "closed", "closed?", "date closed", "date_closed", "closed date", "closed_date",
      "closedate", "close date", "close_date", "closure", "closure date", "closure_date",
      "closuredate", "closing date", "date of closure", "year closed", "year permanently closed",
      "closed on", "end date", "end_date", "enddate", "terminated", "date terminated"),
  ]

  /// Codes on the first row, labels on the second. Questions are numbered otherwise in older
  /// templates, so only those that agree in both are read by code.
  static let bestStartReturn = Layout(
    publication: .bestStartReturn,
    required: [
      LayoutColumn("name", "sitename", "fhs01"), LayoutColumn("postcode", "postcode", "fhs02"),
    ],
    anyOf: [
      LayoutColumn("reference", "referencenumber"), LayoutColumn("uprn", "fhs03"),
      LayoutColumn("type", "fhs07"),
    ],
    optional: [
      LayoutColumn("authorityName", "laname"), LayoutColumn("active", "isactive"),
      LayoutColumn("status", "fhs04"), LayoutColumn("closed", "closuredate", "closure date"),
      LayoutColumn("street", "addressline1", "fhs16"),
      LayoutColumn("locality", "addressline2", "fhs13"),
      LayoutColumn("town", "townorcity", "fhs14"),
    ],
    labelRows: 1)

  static let libraries = Layout(
    publication: .libraries,
    required: [
      LayoutColumn("authorityName", "reporting library service", "reporting service", "reporting"),
      LayoutColumn("name", "name", "library name"), LayoutColumn("postcode", "postcode"),
    ],
    optional: [
      LayoutColumn("type", "type", "type of library"),
      LayoutColumn("street", "address 1", "address1"),
      LayoutColumn("locality", "address 2", "address2"),
      LayoutColumn("town", "address 3", "address3"),
      LayoutColumn("runBy", "operation_{yy}", "organisation"),
      LayoutColumn("uprn", "unique property reference number"),
      LayoutColumn("hours", "total open hours per week"),
    ] + stateColumns)

  /// A council's own list: a name, what the site is, and a postcode or coordinates.
  static let councilSites = Layout(
    publication: .councilSites,
    required: [
      LayoutColumn("name", "name", "site name", "site_name", "site"),
      LayoutColumn("role", "role", "site role", "type", "site type", "type of site", "kind"),
    ],
    anyOf: [
      LayoutColumn("postcode", "postcode", "post code", "post_code"),
      LayoutColumn("easting", "easting"),
    ],
    optional: [
      LayoutColumn("reference", "id", "site id", "site_id"), LayoutColumn("northing", "northing"),
      LayoutColumn("street", "address", "address 1", "street"), LayoutColumn("town", "town"),
      LayoutColumn("opened", "opened", "date opened", "open date", "opening date"),
      LayoutColumn("owner", "owner"),
      LayoutColumn("runBy", "run by", "run_by"),
      LayoutColumn("runningCost", "running cost", "running_cost", "annual running cost"),
      LayoutColumn("capacity", "capacity"),
      LayoutColumn("stepFree", "step-free", "step free", "step_free"),
      LayoutColumn("hours", "opening hours", "opening_hours"), LayoutColumn("lease", "lease"),
      LayoutColumn("clawback", "clawback", "capital clawback"),
    ] + stateColumns)
}
