/// A name as SQL takes it, whatever characters it holds.
func quoted(_ name: String) -> String {
  "\"" + name.replacing("\"", with: "\"\"").replacing("\0", with: "") + "\""
}
