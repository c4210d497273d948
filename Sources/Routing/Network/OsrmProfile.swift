internal import Text

/// OSRM's rules of a mode, at another pace: a profile that calls its own and changes what comes of it.
struct OsrmProfile: Hashable {
  let mode: StreetMode
  let pace: StreetPace?

  /// The profile as Lua, given the folder of the engine's own profiles.
  ///
  /// Every speed is multiplied, ferries excepted, whose time is their timetable's.
  func lua(in folder: String) -> String {
    let name = mode.names.osrm
    var lines = [
      "-- The engine's own profile '\(name)'\(pace.map { " for \($0.people)" } ?? "").",
      "local folder = \(Self.quoted(folder))",
      "package.path = folder .. '/?.lua;' .. package.path",
      "local profile = dofile(folder .. '/\(name).lua')",
    ]
    if let pace, let usual = mode.profileSpeed {
      lines += [
        "local factor = \(PlainNumber.text(pace.speed)) / \(PlainNumber.text(usual))",
        "local process_way = profile.process_way",
        "profile.process_way = function(profile, way, result, relations)",
      ]
      if pace.avoidsSteps {
        lines.append("  if way:get_value_by_key('highway') == 'steps' then return end")
      }
      lines += [
        "  process_way(profile, way, result, relations)",
        "  if result.duration > 0 or way:get_value_by_key('route') == 'ferry' then return end",
        "  for _, key in ipairs({'forward_speed', 'backward_speed', 'forward_rate', 'backward_rate'}) do",
        "    if result[key] > 0 then result[key] = result[key] * factor end",
        "  end",
        "end",
      ]
    }
    lines.append("return profile")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What makes one prepared network differ from another of the same file.
  var key: String {
    "\(mode.names.osrm) \(pace.map { "\(PlainNumber.text($0.speed)) \($0.avoidsSteps)" } ?? "")"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
