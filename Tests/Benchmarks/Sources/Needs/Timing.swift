import Foundation

/// Runs something and says how long it took.
func timed<Value>(_ work: () throws -> Value) rethrows -> (Value, seconds: Double) {
  let start = ContinuousClock.now
  let value = try work()
  let time = (ContinuousClock.now - start).components
  return (value, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
}

/// The most memory that was in use so far, MB.
var peak: Int {
  var usage = rusage()
  getrusage(0, &usage)
  return usage.ru_maxrss / 1024
}

func rounded(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
