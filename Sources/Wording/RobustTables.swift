package import Assessment
package import Reports

/// How sure an answer is: weights, inputs, one input at a time, and what would change it.
extension RobustResult {
  package var tables: [Table] {
    [weightsTable, redrawnTable, openingsTable, inputsTable, swingsTable, tippingTable]
      .compactMap(\.self)
  }
}
