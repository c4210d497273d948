/// A fixed run of plain values outside Swift's arrays: what the kernels read and write.
///
/// No bounds are checked. It is kept as a stored property of whatever walks its `base`, so that it
/// outlives the walk.
final class Buffer<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int, repeating value: Element) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
  }

  convenience init(_ values: [Element], or empty: Element) {
    self.init(count: values.count, repeating: empty)
    for (k, value) in values.enumerated() { base[k] = value }
  }

  deinit { base.deallocate() }

  @inline(__always) subscript(_ k: Int) -> Element {
    get { base[k] }
    set { base[k] = newValue }
  }

  func fill(_ value: Element) { base.update(repeating: value, count: max(count, 1)) }

  func copy(from other: Buffer<Element>) { base.update(from: other.base, count: count) }

  var array: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
