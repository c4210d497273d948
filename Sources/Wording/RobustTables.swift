package import Assessment
package import Reports

/// How sure an answer is: weights, inputs, one input at a time, and what would change it.
extension RobustResult {
  package var tables: [Table] {
    [weights.map(weightsTable), redrawnTable].compactMap(\.self) + outreachTables
      + [openingsTable, inputsTable, swingsTable, tippingTable].compactMap(\.self)
  }
}
