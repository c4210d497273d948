import Foundation
import Readers
import Text
import Timetables

// Journeys by timetable, for scripts that compare or time them.
//
//   journeys times FEED DAY WINDOW CUT-OFF LEGS.csv CHANGE
//     walks are those of the feed's transfers.txt, joined up to CHANGE minutes, and of LEGS.csv
//     (place,stop,seconds); prints
//     from,to,departure,seconds for every two places and every minute of the window
//   journeys bench DAY WINDOW AREAS SITES FEED…
//     made-up areas and sites near stops, straight lines × 1.33 at 4.8 km/h; prints a row of a table
let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "times" where arguments.count == 8: try times(Array(arguments.dropFirst(2)))
case "bench" where arguments.count >= 7: try bench(Array(arguments.dropFirst(2)))
default:
  FileHandle.standardError.write(Data("journeys times|bench …: see its source\n".utf8))
  exit(64)
}
