/// A run of numbers that a scan writes into, without the checks of an array.
struct Column<Value: BitwiseCopyable>: ~Copyable {
  private let values: UnsafeMutableBufferPointer<Value>

  init(repeating value: Value, count: Int) {
    values = .allocate(capacity: count)
    values.initialize(repeating: value)
  }

  deinit { values.deallocate() }

  subscript(index: Int) -> Value {
    @inline(__always) get { values[index] }
    @inline(__always) nonmutating set { values[index] = newValue }
  }

  func fill(_ value: Value) { values.update(repeating: value) }
}
