import Text

/// Turns the entries of a manifest into resources that can be trusted, or says why not.
struct ResourceCheck {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func resources(of manifest: PackageManifest) -> [Resource] {
    var names: Set<String> = []
    var resources: [Resource] = []
    for entry in manifest.resources {
      if !names.insert(entry.name).inserted {
        refuse(entry.name, "stands twice in the list", "rename one of them")
      }
      if let resource = resource(entry, in: manifest) { resources.append(resource) }
    }
    guard diagnostics.isEmpty else { return resources }
    for resource in resources { checkReferences(of: resource, among: resources) }
    return resources
  }

  private mutating func resource(
    _ entry: PackageManifest.ResourceEntry, in manifest: PackageManifest
  ) -> Resource? {
    let errors = diagnostics.count
    let path = entry.path.values.first ?? ""
    if entry.path.values.count > 1 {
      refuse(entry.name, "is split over several files", "join them into one")
    }
    if let objection = PackageFolder.objection(to: path) {
      refuse(entry.name, "path '\(path)' \(objection)", nil)
    }
    let hash = sha256(entry)
    let format = csvFormat(of: entry)
    var schema: TableSchema?
    if let declared = entry.schema { schema = tableSchema(declared, of: entry.name) }
    guard diagnostics.count == errors, let hash else { return nil }
    return Resource(
      name: entry.name, title: entry.title, description: entry.description, path: path,
      sha256: hash, byteCount: entry.bytes, edition: entry.edition ?? entry.version,
      attribution: entry.attribution ?? manifest.attribution,
      licences: entry.licenses ?? manifest.licenses ?? [],
      sources: entry.sources ?? manifest.sources ?? [], schema: schema, format: format)
  }

  private mutating func sha256(_ entry: PackageManifest.ResourceEntry) -> String? {
    let prefix = "sha256:"
    let digits = entry.hash.map { $0.hasPrefix(prefix) ? $0.dropFirst(prefix.count) : "" } ?? ""
    guard digits.count == 64, digits.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
      refuse(
        entry.name, "has no hash of the form 'sha256:' and 64 lower-case hexadecimal digits",
        DataPackage.rehash)
      return nil
    }
    return String(digits)
  }

  private mutating func csvFormat(of entry: PackageManifest.ResourceEntry) -> CSVFormat {
    let encoding = entry.encoding?.lowercased() ?? "utf-8"
    if !["utf-8", "utf8", "utf-8-sig", "windows-1252", "cp1252"].contains(encoding) {
      refuse(
        entry.name, "encoding '\(encoding)' is not supported", "save the file as UTF-8")
    }
    var delimiter = UInt8(ascii: ",")
    let usual = [
      "quoteChar": ["\""], "doubleQuote": ["true"], "header": ["true"],
      "skipInitialSpace": ["false"], "lineTerminator": ["\n", "\r\n", "\r"],
      "caseSensitiveHeader": ["true", "false"], "csvddfVersion": ["1", "1.0", "1.2"],
    ]
    for (key, value) in (entry.dialect ?? [:]).sorted(by: { $0.key < $1.key }) {
      if key == "delimiter", value.text.utf8.count == 1, let byte = value.text.utf8.first {
        delimiter = byte
      } else if usual[key]?.contains(value.text) != true {
        refuse(
          entry.name, "dialect key '\(key)' with '\(value.text)' is not supported",
          "save the file as plain CSV with one header row")
      }
    }
    return CSVFormat(delimiter: delimiter, allowsWindows1252: !encoding.hasPrefix("utf"))
  }

  private mutating func tableSchema(
    _ entry: PackageManifest.SchemaEntry, of resource: String
  ) -> TableSchema {
    var names: Set<String> = []
    var fields: [Field] = []
    for entry in entry.fields {
      if !names.insert(entry.name).inserted {
        refuse(resource, "field '\(entry.name)' is declared twice", "take one out")
      }
      fields.append(field(entry, of: resource))
    }
    let primaryKey = entry.primaryKey?.values ?? []
    let foreignKeys = (entry.foreignKeys ?? []).map { key in
      ForeignKey(
        fields: key.fields.values, resource: key.reference.resource ?? "",
        referenced: key.reference.fields.values)
    }
    for name in primaryKey + foreignKeys.flatMap(\.fields) where !names.contains(name) {
      refuse(resource, "a key names field '\(name)', which is not declared", "declare it")
    }
    for key in foreignKeys where key.fields.count != key.referenced.count {
      refuse(resource, "a foreign key joins unequal numbers of fields", "correct the key")
    }
    return TableSchema(
      fields: fields, primaryKey: primaryKey, foreignKeys: foreignKeys,
      missingValues: Set(entry.missingValues ?? [""]))
  }

  private mutating func field(_ entry: PackageManifest.FieldEntry, of resource: String) -> Field {
    let type = entry.type ?? "string"
    let kinds = Field.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    if Field.Kind(rawValue: type) == nil {
      refuse(
        resource, "field '\(entry.name)' has type '\(type)', which is not supported",
        "use one of \(kinds)")
    }
    let constraints = entry.constraints
    if let pattern = constraints?.pattern, CellPattern(pattern) == nil {
      refuse(
        resource,
        "field '\(entry.name)' has the pattern '\(pattern)', which is no regular expression of XML"
          + " Schema, or too long", "correct it: it may not look ahead or back")
    }
    return Field(
      name: entry.name, title: entry.title, kind: Field.Kind(rawValue: type) ?? .any,
      description: entry.description, unit: entry.unit,
      isRequired: constraints?.required ?? false, isUnique: constraints?.unique ?? false,
      minimum: bound(constraints?.minimum, "minimum", entry.name, resource),
      maximum: bound(constraints?.maximum, "maximum", entry.name, resource),
      pattern: constraints?.pattern, choices: constraints?.enum?.map(\.text))
  }

  private mutating func bound(
    _ value: JSONScalar?, _ key: String, _ field: String, _ resource: String
  ) -> Double? {
    guard let value else { return nil }
    guard let number = NumberText.number(Array(value.text.utf8)[...]) else {
      refuse(
        resource, "field '\(field)' has the \(key) '\(value.text)', which is not a number",
        "correct it")
      return nil
    }
    return number
  }

  private mutating func checkReferences(of resource: Resource, among resources: [Resource]) {
    for key in resource.schema?.foreignKeys ?? [] {
      let target = key.resource.isEmpty ? resource : resources.first { $0.name == key.resource }
      guard let target else {
        refuse(
          resource.name, "a foreign key names resource '\(key.resource)', which is not there",
          Spelling.suggestion(for: key.resource, among: resources.map(\.name))
            + "correct the key")
        continue
      }
      let fields = Set(target.schema?.fields.map(\.name) ?? [])
      for name in key.referenced where !fields.contains(name) {
        refuse(
          resource.name, "a foreign key names '\(name)' of '\(target.name)', which is not declared",
          "correct the key")
      }
    }
  }

  private mutating func refuse(_ resource: String, _ message: String, _ whatToDo: String?) {
    diagnostics.append(
      Diagnostic(
        .error, at: .init(file: PackageManifest.fileName), "resource '\(resource)': \(message)",
        whatToDo: whatToDo))
  }
}
