import Assessment
import Placement
import Studies
import Wording

extension Study {
  /// The study with the scenarios answered that ask for the best plan; where there is none, exit code
  /// 65.
  func withAnswers() throws -> Study {
    do throws(AssessmentError) {
      return try answered(highs: Highs.library)
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  /// The study's results, with progress on the terminal; the time limit is for all questions together.
  /// A study whose rules cannot be posed ends with exit code 65.
  func assessed(_ solving: SolveOptions) throws -> StudyResult {
    let progress = SolveProgress { "\($0)" }
    let began = ContinuousClock.now
    do {
      return try progress.watching { () throws(AssessmentError) in
        try StudyResult(self, highs: Highs.library) { step in
          progress.begin("question \(step.number) of \(step.count)") { step.question.words($0) }
          var limits = progress.limits(solving, spent: ContinuousClock.now - began)
          limits.top = Study.reportLimits.top
          return limits
        }
      }
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }
}
