import Readers
import Testing
import Text
import Timetables

struct FeedReadingTests {
  @Test func `a sound feed is read whole, without a fault`() throws {
    let reading = try FeedFiles().read()
    let feed = reading.feed
    #expect(reading.faults == [])
    #expect(feed.name == "made")
    #expect(feed.stops.map(\.name) == ["Quay", "Mill", "Market A", "Market"])
    #expect(feed.stops.map(\.station) == [nil, nil, 3, nil])
    #expect(feed.stops.map { $0.place == nil } == [false, false, false, true])
    #expect(feed.routes == [.init(id: "r", name: "1", agency: "Made-up Buses")])
    #expect(feed.trips.map(\.calls) == [0..<3, 3..<5])
    #expect(feed.trips.map(\.service) == [0, 1])
    // A quarter of the way from 9:00 to 9:10, as the distances say: 9:02:30.
    #expect(feed.calls.map(\.arrival) == [32_400, 32_550, 33_000, 90_000, 90_600])
    #expect(feed.calls[2].departure == 33_120)
    #expect(feed.calls.map(\.canBoard) == [true, true, false, true, true])
    #expect(feed.calls.map(\.canAlight) == [false, true, true, true, true])
    #expect((reading.byDistance, reading.byStops) == (1, 0))
    let days = (1...31).filter {
      feed.services[0].runs(on: CalendarDay(year: 2026, month: 12, day: $0).number)
    }
    #expect(days.suffix(6) == [23, 24, 28, 29, 30, 31])
    #expect(
      feed.services[1].runs(on: CalendarDay(year: 2026, month: 12, day: 26).number))
    #expect(
      feed.validity == CalendarDay(
        year: 2026, month: 9, day: 1)...CalendarDay(
          year: 2026, month: 12, day: 31))
  }

  @Test func `an archive gives the same feed as a folder`() throws {
    let (folder, archive) = (try FeedFiles().read(), try FeedFiles().zipped())
    #expect(archive.feed.name == "made.zip")
    #expect(folder.feed.calls == archive.feed.calls)
    #expect(folder.feed.stops == archive.feed.stops)
    #expect(folder.hash != archive.hash)
    #expect(folder.hash.count == 64)
  }

  @Test func `the feed's own days go before its services'`() throws {
    let files = FeedFiles().with(
      "feed_info.txt",
      "feed_publisher_name,feed_start_date,feed_end_date\nme,20261001,20261031\n")
    #expect(
      try files.read().feed.validity == CalendarDay(
        year: 2026, month: 10, day: 1)...CalendarDay(
          year: 2026, month: 10, day: 31))
  }

  @Test func `rows in any order make the same trips`() throws {
    let rows = FeedFiles().tables["stop_times.txt"]!.split(separator: "\n").map(String.init)
    let turned = ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\n")
    #expect(
      try FeedFiles().with("stop_times.txt", turned).read().feed.calls
        == FeedFiles().read().feed.calls)
  }

  @Test func `headways and rules of changing are read`() throws {
    let reading = try FeedFiles().with(
      "frequencies.txt",
      "trip_id,start_time,end_time,headway_secs,exact_times\nt1,07:00:00,09:00:00,600,1\nt2,07:00:00,09:00:00,900,\n"
    ).with(
      "transfers.txt",
      "from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_route_id\na,b,,,\na,b,1,,\nb,hall,2,120,\nb,b,3,,\na,c,2,60,r\n"
    ).read()
    #expect(reading.feed.frequencies.map(\.headway) == [600, 900])
    #expect(reading.feed.frequencies.map(\.isExact) == [true, false])
    #expect(
      reading.feed.transfers == [
        .init(from: 0, to: 1, rule: .held), .init(from: 1, to: 3, rule: .least(120)),
        .init(from: 1, to: 1, rule: .impossible),
      ])
    #expect(reading.narrowTransfers == 1)
    #expect(reading.faults == [])
  }

  @Test func `what is no feed is said to be none`() throws {
    #expect(throws: DataError.self) { try FeedReading.read("/nowhere/at/all.zip") }
    let error = #expect(throws: DataError.self) {
      try FeedReading.read(#filePath)
    }
    #expect(error.map { "\($0)".contains("name a GTFS feed") } == true)
  }
}
