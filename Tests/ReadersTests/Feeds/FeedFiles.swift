import Foundation
import Readers
import TestSupport

/// The tables of a small sound feed, to be spoiled one at a time.
struct FeedFiles {
  var tables = [
    "agency.txt":
      "agency_id,agency_name,agency_url,agency_timezone\nm,Made-up Buses,https://example.org,Europe/London\n",
    "stops.txt":
      "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\na,Quay,52.56,0.95,0,\nb,Mill,52.57,0.97,,\nc,Market A,52.58,0.96,0,hall\nhall,Market,52.58,0.96,1,\n",
    "routes.txt":
      "route_id,agency_id,route_short_name,route_long_name,route_type\nr,m,1,Quay to Market,3\n",
    "calendar.txt":
      "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nweek,1,1,1,1,1,0,0,20260901,20261231\n",
    "calendar_dates.txt": "service_id,date,exception_type\nweek,20261225,2\nxmas,20261226,1\n",
    "trips.txt": "route_id,service_id,trip_id,trip_headsign\nr,week,t1,Market\nr,xmas,t2,Market\n",
    "stop_times.txt":
      "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,shape_dist_traveled\nt1,9:00:00,9:00:00,a,1,0,1,0\nt1,,,b,5,,,1\nt1,09:10:00,09:12:00,c,9,1,0,4\nt2,25:00:00,25:00:00,a,1,,,\nt2,25:10:00,25:10:00,c,2,,,\n",
  ]

  /// With one table spoiled, or left out.
  func with(_ table: String, _ text: String?) -> FeedFiles {
    var files = self
    files.tables[table] = text
    return files
  }

  /// With some text of a table replaced.
  func replacing(_ old: String, with new: String, in table: String) -> FeedFiles {
    with(table, tables[table]!.replacing(old, with: new))
  }

  func read() throws -> FeedReading {
    try withTemporaryFolder { folder in
      for (name, text) in tables {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      return try FeedReading.read(folder.path, name: "made")
    }
  }

  func zipped(in subfolder: String = "") throws -> FeedReading {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("made.zip")
      let archive = ZipFixture.archive(
        tables.sorted { $0.key < $1.key }.map { (subfolder + $0.key, Array($0.value.utf8)) })
      try Data(archive).write(to: file)
      return try FeedReading.read(file.path)
    }
  }
}
