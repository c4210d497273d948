import Reports
import Testing
import Text

struct NumberStyleTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"),
    (-1_194_313, "−1,194,313"), (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func `counts have thousands separators and a true minus`(value: Int, text: String) {
    #expect(NumberStyle.text(.count(value)) == text)
  }

  @Test(arguments: [
    (2.675, 2, "2.68"), (1.005, 2, "1.01"), (-2.5, 0, "−3"), (0.5, 0, "1"), (0.45, 1, "0.5"),
    (0.049_999, 1, "0.0"), (99.95, 1, "100.0"), (999.999, 2, "1,000.00"), (9.5, 0, "10"),
    (0.05, 0, "0"), (0.001, 5, "0.00100"), (12, 0, "12"), (12_345.678, 1, "12,345.7"),
  ])
  func `a half goes away from zero, as on paper`(value: Double, decimals: Int, text: String) {
    #expect(NumberStyle.text(.measure(value, decimals: decimals)) == text)
  }

  @Test(arguments: [-0.0, -0.04, -1e-300, 0.04])
  func `what rounds to nothing has no sign`(value: Double) {
    #expect(NumberStyle.text(.measure(value, decimals: 1)) == "0.0")
    #expect(NumberStyle.text(.change(value, decimals: 1)) == "0.0")
    #expect(NumberStyle.text(.share(value / 100, decimals: 1)) == "0.0%")
  }

  @Test func `very large and very small numbers are written out`() {
    #expect(NumberStyle.text(.measure(1e21, decimals: 0)) == "1,000,000,000,000,000,000,000")
    #expect(NumberStyle.text(.measure(.leastNonzeroMagnitude, decimals: 3)) == "0.000")
    #expect(NumberStyle.text(.measure(1.5e-7, decimals: 8)) == "0.00000015")
    #expect(NumberStyle.text(.measure(.greatestFiniteMagnitude, decimals: 0)).hasPrefix("179,769,"))
  }

  @Test func `a change shows its sign`() {
    #expect(NumberStyle.text(.change(1.25, decimals: 1)) == "+1.3")
    #expect(NumberStyle.text(.change(-0.4, decimals: 1)) == "−0.4")
    #expect(NumberStyle.text(.change(-1_500, decimals: 0)) == "−1,500")
  }

  @Test func `a share is a percentage without a detour through binary`() {
    #expect(NumberStyle.text(.share(0.285, decimals: 0)) == "29%")
    #expect(NumberStyle.text(.share(0.375, decimals: 1)) == "37.5%")
    #expect(NumberStyle.text(.share(1, decimals: 1)) == "100.0%")
    #expect(NumberStyle.text(.share(0.9999, decimals: 1)) == "100.0%")
    #expect(NumberStyle.text(.share(12.5, decimals: 0)) == "1,250%")
  }

  @Test func `words and reasons pass through`() {
    #expect(NumberStyle.text(.text("Tilbury Riverside")) == "Tilbury Riverside")
    #expect(NumberStyle.text(.absent("no route")) == "no route")
  }

  @Test func `rounding agrees with the decimal text of any number`() {
    // Law: rounding to the digits a number already has changes nothing.
    for step in -20_000...20_000 {
      let value = Double(step) / 1_000
      let text = NumberStyle.measure(value, decimals: 3)
      #expect(Double(text.replacing("−", with: "-").replacing(",", with: "")) == value)
    }
  }
}
