/// The small study by bus.
extension MiniStudy {
  /// A travel whose values come from a table: the bus takes 3 minutes a km and 5 to wait.
  package static let busTravel = """
      bus:
        label: bus
        table: bus
        from: lsoa
        to: site
        value: minutes
        unit: minutes
        absent: no-route
        source: "Made for the tests: 3 minutes a km and 5 to wait."

    """
  package static let busRows = """
    lsoa,site,minutes
    A1,ash,5
    A1,cedar,14
    A1,dale,23
    A2,ash,8
    A2,cedar,11
    A2,dale,20
    A3,ash,14
    A3,cedar,5
    A3,dale,14
    A4,ash,23
    A4,cedar,14
    A4,dale,5
    A4,barn,6

    """

  /// The small study with a travel from a table as its first.
  package func travelling(
    _ travel: String = busTravel, _ rows: String = busRows, name: String = "bus.csv"
  ) -> MiniStudy {
    var study = replacing("travel:\n", with: "travel:\n" + travel)
    study.files[name] = rows
    return study
  }

  /// The small study with 100 people in each village but Dale, which has 60, by a bus that goes from
  /// three of them to Ash and from Dale to Dale alone: were its hub closed, the council's plan, 60 of
  /// 360 people would have no route.
  ///
  /// Today's mean is (100 × 2 + 100 × 3 + 100 × 3.4 + 60 × 26.8) / 360 = 6.8 minutes; of the 300 who
  /// keep a route it is 2.8, today and then.
  package static let stranding: MiniStudy = {
    var study = MiniStudy().ruled("").replacing("open: [ash, dale]", with: "open: [ash, cedar]")
    for (old, new) in [(",80,", ",100,"), (",60,", ",100,"), (",40,", ",60,")] {
      study = study.replacing(old, with: new, in: "areas.csv")
    }
    let rows = """
      lsoa,site,minutes
      A1,ash,2
      A2,ash,3
      A3,ash,3.4
      A3,cedar,9
      A4,dale,26.8

      """
    return study.travelling(busTravel, rows)
  }()
}
