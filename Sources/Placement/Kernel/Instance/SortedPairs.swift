/// Sorts (impedance, site) pairs fast: the impedance's bits with the site in the low ones.
///
/// Non-negative doubles sort as their bit patterns do. The low bits that the site takes are put right
/// by a last insertion pass on the exact pairs, so the order is exact: by impedance, then by site.
struct SortedPairs {
  private var keys: [UInt64] = []

  /// Writes the `keep` nearest of the finite values to `site` and `impedance`, nearest first.
  ///
  /// - Returns: how many were written. Complexity: O(count + keep log keep).
  mutating func nearest(
    _ keep: Int, of values: UnsafePointer<Double>, count: Int,
    site: UnsafeMutablePointer<Int32>, impedance: UnsafeMutablePointer<Double>
  ) -> Int {
    let mask: UInt64 = (1 << 20) - 1
    keys.removeAll(keepingCapacity: true)
    for k in 0..<count where values[k] < .infinity {
      keys.append((values[k].bitPattern & ~mask) | UInt64(k))
    }
    let kept = min(keep, keys.count)
    keys.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, kept > 0 else { return }
      if kept < buffer.count { select(base, count: buffer.count, rank: kept) }
      // Whatever the low bits leave in doubt at the cut is sorted exactly before it is cut.
      var doubtful = kept
      let last = (0..<kept).reduce(0) { max($0, base[$1] & ~mask) }
      for k in kept..<buffer.count where base[k] & ~mask == last {
        (base[k], base[doubtful]) = (base[doubtful], base[k])
        doubtful += 1
      }
      quicksort(base, 0, doubtful - 1)
      for k in 0..<doubtful {
        let key = base[k]
        let from = Int(key & mask)
        var at = k
        while at > 0 {
          let other = Int(base[at - 1] & mask)
          guard (values[other], other) > (values[from], from) else { break }
          base[at] = base[at - 1]
          at -= 1
        }
        base[at] = key
      }
    }
    for k in 0..<kept {
      site[k] = Int32(truncatingIfNeeded: keys[k] & mask)
      impedance[k] = values[Int(site[k])]
    }
    return kept
  }
}

/// Moves the `rank` smallest keys to the front.
private func select(_ keys: UnsafeMutablePointer<UInt64>, count: Int, rank: Int) {
  var low = 0
  var high = count - 1
  while low < high {
    let middle = partition(keys, low, high)
    if rank <= middle.left {
      high = middle.left
    } else if rank >= middle.right {
      low = middle.right
    } else {
      return
    }
  }
}

private func quicksort(_ keys: UnsafeMutablePointer<UInt64>, _ first: Int, _ last: Int) {
  var low = first
  var high = last
  while high - low > 16 {
    let middle = partition(keys, low, high)
    if middle.left - low < high - middle.right {
      quicksort(keys, low, middle.left)
      low = middle.right
    } else {
      quicksort(keys, middle.right, high)
      high = middle.left
    }
  }
  guard low < high else { return }
  for k in low + 1...high {
    let key = keys[k]
    var at = k
    while at > low, keys[at - 1] > key {
      keys[at] = keys[at - 1]
      at -= 1
    }
    keys[at] = key
  }
}

/// Hoare's partition about the median of three: everything up to `left` ≤ everything from `right`.
private func partition(
  _ keys: UnsafeMutablePointer<UInt64>, _ low: Int, _ high: Int
) -> (left: Int, right: Int) {
  let a = keys[low]
  let b = keys[(low + high) / 2]
  let c = keys[high]
  let pivot = max(min(a, b), min(max(a, b), c))
  var i = low
  var j = high
  while i <= j {
    while keys[i] < pivot { i += 1 }
    while keys[j] > pivot { j -= 1 }
    if i <= j {
      (keys[i], keys[j]) = (keys[j], keys[i])
      i += 1
      j -= 1
    }
  }
  return (j, i)
}
