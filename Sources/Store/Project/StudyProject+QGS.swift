import Text

/// The project as QGIS 3 saves it, with as much as it needs to open.
extension StudyProject {
  /// - Parameters:
  ///   - file: the name of the GeoPackage that it lies in, which every layer comes from.
  ///   - extent: what is seen first.
  func qgs(file: String, extent: Envelope?) -> String {
    let ids = layers.map(\.id)
    let document = XMLNode(
      "qgis", ["version": LayerStyle.qgisVersion, "projectname": title],
      [
        XMLNode("homePath", ["path": ""]), XMLNode("title", text: title),
        XMLNode("projectCrs", [:], [Self.system]),
        XMLNode(
          "layer-tree-group", [:],
          root.map { Self.tree($0, file: file) } + [
            XMLNode("custom-order", ["enabled": "0"], ids.map { XMLNode("item", text: $0) })
          ]),
        XMLNode("projectlayers", [:], layers.map { Self.map($0, file: file) }),
        XMLNode("layerorder", [:], ids.map { XMLNode("layer", ["id": $0]) }),
        XMLNode(
          "properties", [:],
          [
            // Layers are found beside the project, wherever both are moved to.
            XMLNode("Paths", [:], [XMLNode("Absolute", ["type": "bool"], text: "false")]),
            // Without this QGIS takes no notice of the project's system of coordinates.
            XMLNode(
              "SpatialRefSys", [:],
              [XMLNode("ProjectionsEnabled", ["type": "int"], text: "1")]),
          ]),
      ] + (extent.map { [Self.canvas($0), Self.view($0)] } ?? []))
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + document.text()
  }

  private static func source(_ layer: ProjectLayer, _ file: String) -> String {
    "./\(file)|layername=\(layer.table.name)"
  }

  private static func checked(_ value: Bool) -> String { value ? "Qt::Checked" : "Qt::Unchecked" }

  private static func tree(_ node: ProjectNode, file: String) -> XMLNode {
    switch node {
    case .layer(let layer, let isShown):
      XMLNode(
        "layer-tree-layer",
        [
          "id": layer.id, "name": layer.name, "source": source(layer, file),
          "providerKey": "ogr", "checked": checked(isShown), "expanded": isShown ? "1" : "0",
        ])
    case .group(let group):
      XMLNode(
        "layer-tree-group",
        pairs: [
          ("name", group.name), ("checked", checked(group.isShown)),
          ("expanded", group.isOpen ? "1" : "0"),
        ]
          + (group.only.map {
            [("mutually-exclusive", "1"), ("mutually-exclusive-child", "\($0)")]
          } ?? []), group.children.map { tree($0, file: file) })
    }
  }

  private static func map(_ layer: ProjectLayer, file: String) -> XMLNode {
    let (geometry, kind) =
      switch layer.table.shape {
      case .point: ("Point", "Point")
      case .multiPolygon: ("Polygon", "MultiPolygon")
      case nil: ("No geometry", "NoGeometry")
      }
    return XMLNode(
      "maplayer",
      [
        "type": "vector", "geometry": geometry, "wkbType": kind,
        "labelsEnabled": layer.style.isLabelled ? "1" : "0",
        "styleCategories": "AllStyleCategories", "hasScaleBasedVisibilityFlag": "0",
      ],
      [
        XMLNode("id", text: layer.id), XMLNode("datasource", text: source(layer, file)),
        XMLNode("layername", text: layer.name),
      ] + (layer.table.shape == nil ? [] : [XMLNode("srs", [:], [system])]) + [
        XMLNode(
          "resourceMetadata", [:],
          [
            XMLNode("type", text: "dataset"), XMLNode("title", text: layer.style.description),
            XMLNode("abstract", text: layer.table.description),
          ]),
        XMLNode("provider", ["encoding": "UTF-8"], text: "ogr"),
        XMLNode(
          "map-layer-style-manager", ["current": "default"],
          [XMLNode("map-layer-style", ["name": "default"])]),
      ] + layer.style.qgisParts)
  }

  private static var system: XMLNode {
    let system = ReferenceSystem.nationalGrid
    return XMLNode(
      "spatialrefsys", [:],
      [
        XMLNode("wkt", text: system.definition), XMLNode("srid", text: "\(system.id)"),
        XMLNode("authid", text: "\(system.organization):\(system.id)"),
        XMLNode("description", text: system.name), XMLNode("geographicflag", text: "false"),
      ])
  }

  /// What is seen first, and whenever the whole is asked for.
  private static func view(_ extent: Envelope) -> XMLNode {
    XMLNode(
      "ProjectViewSettings", ["UseProjectScales": "0"],
      [
        XMLNode(
          "DefaultViewExtent",
          [
            "xmin": PlainNumber.text(extent.west), "ymin": PlainNumber.text(extent.south),
            "xmax": PlainNumber.text(extent.east), "ymax": PlainNumber.text(extent.north),
          ], [system])
      ])
  }

  private static func canvas(_ extent: Envelope) -> XMLNode {
    XMLNode(
      "mapcanvas", ["name": "theMapCanvas", "annotationsVisible": "1"],
      [
        XMLNode("units", text: "meters"),
        XMLNode(
          "extent", [:],
          [
            XMLNode("xmin", text: PlainNumber.text(extent.west)),
            XMLNode("ymin", text: PlainNumber.text(extent.south)),
            XMLNode("xmax", text: PlainNumber.text(extent.east)),
            XMLNode("ymax", text: PlainNumber.text(extent.north)),
          ]),
        XMLNode("rotation", text: "0"),
        XMLNode("destinationsrs", [:], [system]),
      ])
  }
}
