internal import Text

/// Valhalla's configuration: every value that its programs ask for, with limits beyond any council.
///
/// Its own script for that needs Python, and this has what is left when all is taken out that version
/// 3.9.1 starts without.
struct ValhallaSettings {
  /// The folder of the network's tiles.
  let tiles: String
  /// The folder of its sockets, and the port on this machine's own address.
  let sockets: String
  let port: Int

  var json: String {
    """
    {
      "mjolnir": { "tile_dir": \(quoted(tiles)), "concurrency": 2, "admin": "", "timezone": "" },
      "additional_data": {},
      "loki": {
        "actions": ["isochrone", "locate", "sources_to_targets", "status"],
        "service_defaults": {
          "radius": 0, "minimum_reachability": 50, "search_cutoff": 35000,
          "node_snap_tolerance": 5, "street_side_tolerance": 5, "street_side_max_distance": 1000,
          "heading_tolerance": 60, "mvt_min_zoom_road_class": [7, 7, 8, 11, 11, 12, 13, 14],
          "mvt_cache_min_zoom": 11, "mvt_max_age": "1800"
        },
        "service": { "proxy": \(socket("loki")) }
      },
      "thor": { "service": { "proxy": \(socket("thor")) } },
      "odin": { "service": { "proxy": \(socket("odin")) } },
      "meili": {
        "mode": "auto", "customizable": [], "verbose": false,
        "default": {
          "sigma_z": 4.07, "gps_accuracy": 5.0, "beta": 3, "max_route_distance_factor": 5,
          "max_route_time_factor": 5, "max_search_radius": 100, "breakage_distance": 2000,
          "interpolation_distance": 10, "search_radius": 50, "geometry": false, "route": true,
          "turn_penalty_factor": 0
        },
        "service": { "proxy": \(socket("meili")) },
        "grid": { "size": 500, "cache_size": 100240 }
      },
      "httpd": {
        "service": {
          "listen": \(quoted("tcp://127.0.0.1:\(port)")), "loopback": \(socket("loopback")),
          "interrupt": \(socket("interrupt")), "drain_seconds": 1, "shutdown_seconds": 1,
          "timeout_seconds": -1
        }
      },
      "service_limits": {
        "auto": \(Self.limits), "bicycle": \(Self.limits), "pedestrian": \(Self.limits),
        "max_exclude_locations": 0, "max_exclude_polygons_length": 0,
        "max_exclude_polygons_vertices": 0, "max_reachability": 100, "max_radius": 200,
        "max_timedep_distance": 500000, "max_timedep_distance_matrix": 0, "max_alternates": 0,
        "min_linear_cost_factor": 1, "max_linear_cost_edges": 0,
        "max_distance_disable_hierarchy_culling": 0, "allow_hard_exclusions": false,
        "isochrone": {
          "max_contours": 4, "max_time_contour": 120, "max_distance": 25000, "max_locations": 1,
          "max_distance_contour": 200
        },
        "trace": {
          "max_distance": 200000, "max_gps_accuracy": 100, "max_search_radius": 100,
          "max_shape": 16000, "max_alternates": 0, "max_alternates_shape": 0
        },
        "skadi": { "max_shape": 750000, "min_resample": 10.0 },
        "status": { "allow_verbose": false },
        "centroid": { "max_distance": 200000, "max_locations": 5 }
      },
      "statsd": {}
    }

    """
  }

  private static let limits =
    #"{ "max_distance": 5000000, "max_locations": 1000, "max_matrix_distance": 1000000, "max_matrix_location_pairs": 1000000 }"#

  private func socket(_ name: String) -> String { quoted("ipc://\(sockets)/\(name)") }

  /// As JSON has a text, without the line's end.
  private func quoted(_ text: String) -> String { String(JSONValue.string(text).text.dropLast()) }
}
