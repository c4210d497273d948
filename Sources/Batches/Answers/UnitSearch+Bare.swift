internal import Assessment
internal import Placement
internal import Places
internal import Readers
internal import Studies
internal import Wording

extension UnitSearch {
  func answer(about file: InstanceFile) throws(UnitRefusal) -> UnitAnswer {
    guard file.capacity == nil else {
      throw UnitRefusal(
        "\(file.file): sites with limited room are not asked about in batches; use 'hubward place'")
    }
    let posed = try posed(BareInstance(file), file.file)
    let scale = posed.scale
    let names = file.sites.map(\.description)
    return try answer(
      posed, names, value: { scale.value(of: $0).number }, bound: { scale.bound($0).number })
  }

  func answer(about region: CouncilRegion) throws(UnitRefusal) -> UnitAnswer {
    guard let council = region.councils.first(where: { $0.id == unit.source.council }) else {
      throw UnitRefusal("the region has no council '\(unit.source.council ?? "")'")
    }
    guard let people = CouncilRegion.People(rawValue: unit.bare?.demand ?? "") else {
      throw UnitRefusal("the region has no demand '\(unit.bare?.demand ?? "")'")
    }
    let instance: BareInstance
    do throws(PlacesError) {
      instance = try council.instance(counting: people)
    } catch {
      throw UnitRefusal("\(council.name), \(people.rawValue): \(error)", code: 65)
    }
    let posed = try posed(instance, council.name)
    var answer = try answer(
      posed, council.sites.map(\.id), value: \.value, bound: { $0 })
    answer.unit = posed.question.objective == .coverage ? "share" : TravelUnit.minutes.rawValue
    return answer
  }

  private func posed(
    _ instance: BareInstance, _ name: String
  ) throws(UnitRefusal) -> PosedInstance {
    guard let bare = unit.bare, let objective = ObjectiveKind(rawValue: bare.objective) else {
      throw UnitRefusal("there is no objective '\(unit.bare?.objective ?? "")'")
    }
    do throws(InstanceFault) {
      return try PosedInstance(
        InstanceQuestion(objective: objective, hubs: bare.hubs, within: bare.within), of: instance)
    } catch {
      throw UnitRefusal(error.words(of: name))
    }
  }

  private func answer(
    _ posed: PosedInstance, _ names: [String], value: (RankedPlan) -> Double?,
    bound: (Double) -> Double
  ) throws(UnitRefusal) -> UnitAnswer {
    let problem = posed.problem
    var limits = limits
    limits.top = unit.top ?? 1
    var answer = placed(
      PlacementSearch(limits).solve(problem), name: { names[$0] }, value: value, bound: bound)
    let columns = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    answer.compared = try unit.compared?.map { (plan) throws(UnitRefusal) in
      let open = plan.open.compactMap { columns[$0] }
      guard open.count == plan.open.count, !open.isEmpty else {
        throw UnitRefusal("plan '\(plan.name)' opens a site that there is not")
      }
      let valued = RankedPlan(
        rank: 0, open: open.sorted(), value: Evaluation(open: open, problem: problem).value)
      return UnitAnswer.Valued(name: plan.name, value: value(valued).flatMap(\.finite))
    }
    (answer.areas, answer.sites) = (problem.travel.areaCount, problem.travel.siteCount)
    answer.weight = problem.demand.total
    return answer
  }
}
