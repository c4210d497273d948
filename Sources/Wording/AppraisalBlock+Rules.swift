import Assessment
import Opening
import Places
import Reports
import Studies
import StudyFormat
import Text

/// Which rules options keep, and where they stand among the plans.
extension AppraisalBlock {
  static let rules = AppraisalBlock(group: "Rules") { appraisal in
    let study = appraisal.study
    return [
      AppraisalRow(
        "As many \(study.words.hubs) as asked for (\(appraisal.asked))", id: "rules.hubs",
        cells: appraisal.options.map { option in
          .text(
            study.rules.hubs.contains(option.plan.open.count)
              ? "yes" : "no, \(NumberStyle.count(option.plan.open.count))")
        }),
      AppraisalRow(
        "Rules broken", id: "rules.broken",
        cells: appraisal.options.map { option in
          let broken = option.broken.map(study.words)
          return .text(broken.isEmpty ? "none" : broken.joined(separator: "; "))
        }),
    ]
  }

  static let ranks = AppraisalBlock(group: "Rank among plans of as many hubs") { appraisal in
    appraisal.questions.indices.flatMap { appraisal.rankRows($0) }
  }
}

extension OptionsAppraisal {
  fileprivate var asked: String {
    let hubs = study.rules.hubs
    return hubs.count == 1
      ? NumberStyle.count(hubs.lowerBound)
      : "\(NumberStyle.count(hubs.lowerBound)) to \(NumberStyle.count(hubs.upperBound))"
  }

  fileprivate func rankRows(_ index: Int) -> [AppraisalRow] {
    let asked = questions[index]
    let question = asked.question
    let key = "\(question.objective.rawValue).\(question.travel.id).\(question.demand.id)"
    let first = questions.first?.question
    let isMain = question.travel == first?.travel && question.demand == first?.demand
    let title = Phrases.sentence(question.aim)
    return [
      AppraisalRow(
        title, id: "rank.\(key)", about: question.demand.nameInside, isMain: isMain,
        notes: [
          "A rank is among all plans that keep the rules and have as many \(study.words.hubs) as the option, outreach not counted unless it says so; = marks a rank that other plans share. Against the best: its value less that of the best plan of \(study.hubs(study.rules.fewest, study.rules.most))."
        ], cells: options.map { cell($0.standings[index]) }),
      AppraisalRow(
        "Against the best: \(question.valueName) (\(behindUnit(question)))", id: "against.\(key)",
        about: question.demand.nameInside,
        isMain: isMain,
        cells: options.map { option in
          behind(option.standings[index].value, best: asked.best, question)
        }),
    ]
      + (options.allSatisfy { $0.withOutreach[index] == nil }
        ? []
        : [
          AppraisalRow(
            "\(title), with outreach", id: "rank_with_outreach.\(key)",
            about: question.demand.nameInside, isMain: isMain,
            notes: [
              "A rank with outreach is among the same plans, each with the option's own outreach beside it, counted as \(study.words.hubs)."
            ],
            cells: options.map { option in
              option.withOutreach[index].map { cell($0) } ?? .absent("no outreach")
            })
        ])
  }

  private func behindUnit(_ question: Question) -> String {
    question.objective == .coverage
      ? "percentage points" : Phrases.name(question.travel.matrix.unit)
  }

  private func cell(_ standing: OptionStanding) -> Cell {
    if let rank = standing.rank { return .rank(rank, isShared: standing.ties > 0) }
    return switch standing.unranked {
    case .rules: .absent("breaks rules")
    case .noRoute: .absent("no route")
    case .stopped: .absent("stopped before it was counted")
    case .uncounted, nil: .absent("too many plans to count")
    }
  }

  private func behind(_ value: Double, best: Double?, _ question: Question) -> Cell {
    guard let best else { return .absent("best not known") }
    guard value.isFinite, best.isFinite else { return .absent("no route") }
    return switch question.cell(abs(value - best)) {
    case .share(_, let decimals): .change((value - best) * 100, decimals: decimals)
    case .measure(_, let decimals): .change(value - best, decimals: decimals)
    case let other: other
    }
  }
}
