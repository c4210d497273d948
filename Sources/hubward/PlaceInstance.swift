import Assessment
import Batches
import MixedInteger
import Placement
import Readers
import Studies
import Text
import Wording

/// Solves a bare instance and prints the answer.
struct PlaceInstance {
  let path: String
  let format: InstanceFormat
  let question: InstanceQuestion
  let asking: Asking
  let solving: SolveOptions
  /// Where the proof is written to, where one is asked for.
  let certificate: String?

  func run(output: AnswerFormat) throws {
    let began = ContinuousClock.now
    let file: InstanceFile
    do {
      file = try InstanceFile.open(path, format: format)
    } catch {
      throw Failure("\(error)", code: .data)
    }
    let result: InstanceResult
    do throws(InstanceFault) {
      let posed = try PosedInstance(question, of: BareInstance(file))
      let scale = posed.scale
      let progress = SolveProgress { NumberStyle.measure(scale.scaled($0), decimals: 1) }
      result = try progress.watching { () throws(InstanceFault) in
        if file.capacity != nil {
          do throws(MixedIntegerError) {
            try Highs.check()
          } catch {
            throw .solver(error)
          }
        }
        return try posed.answer(
          asking, limits: progress.limits(solving, spent: ContinuousClock.now - began)
        )
      }
    } catch {
      throw Failure(error.words(of: file.file), code: error.code)
    }
    let answer = InstanceAnswer(
      result, of: file, seconds: (ContinuousClock.now - began) / .seconds(1))
    var printed = answer.printed(Terminal.rendering(output))
    try certificate.map {
      try Place.write(result.certificate, to: $0, saying: &printed, output)
    }
    try Terminal.show(printed)
  }
}

extension InstanceFault {
  /// How the program ends.
  fileprivate var code: Failure.Code {
    switch self {
    case .sumsTooLarge, .travel: .data
    case .solver(let error):
      if case .fault = error { .internalFault } else { .usage }
    default: .usage
    }
  }
}
