/// A row of `gpkg_spatial_ref_sys`.
struct ReferenceSystem {
  let name: String
  let id: Int
  let organization: String
  /// Well-known text (OGC 01-009), as the EPSG registry gives it.
  let definition: String
  let description: String

  /// What every layer is in: metres on the British National Grid.
  static let nationalGrid = ReferenceSystem(
    name: "OSGB36 / British National Grid", id: 27700, organization: "EPSG",
    definition:
      #"PROJCS["OSGB36 / British National Grid",GEOGCS["OSGB36",DATUM["Ordnance_Survey_of_Great_Britain_1936","#
      + #"SPHEROID["Airy 1830",6377563.396,299.3249646,AUTHORITY["EPSG","7001"]],AUTHORITY["EPSG","6277"]],"#
      + #"PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],"#
      + #"AUTHORITY["EPSG","4277"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",49],"#
      + #"PARAMETER["central_meridian",-2],PARAMETER["scale_factor",0.9996012717],"#
      + #"PARAMETER["false_easting",400000],PARAMETER["false_northing",-100000],"#
      + #"UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],"#
      + #"AUTHORITY["EPSG","27700"]]"#,
    description: "metres east and north on the British National Grid")

  /// Every GeoPackage has these three (clause 1.1.2.1.2), used or not.
  static let required = [
    ReferenceSystem(
      name: "Undefined Cartesian SRS", id: -1, organization: "NONE", definition: "undefined",
      description: "undefined Cartesian coordinate reference system"),
    ReferenceSystem(
      name: "Undefined geographic SRS", id: 0, organization: "NONE", definition: "undefined",
      description: "undefined geographic coordinate reference system"),
    ReferenceSystem(
      name: "WGS 84 geodetic", id: 4326, organization: "EPSG",
      definition:
        #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],"#
        + #"AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],"#
        + #"UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],"#
        + #"AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#,
      description: "longitude and latitude in degrees on the WGS 84 spheroid"),
  ]
}
