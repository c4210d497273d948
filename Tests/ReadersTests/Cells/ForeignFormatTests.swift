import Testing

@testable import Readers

struct ForeignFormatTests {
  @Test(
    arguments: [
      ("{\"code\":\"Ok\"}", "JSON"), ("\u{FEFF} [ {\"a\": 1} ]", "JSON"), ("[[0,1],[1,0]]", "JSON"),
      ("<!DOCTYPE html><html>", "a web page or XML"), ("<?xml version", "a web page or XML"),
      ("%PDF-1.7", "a PDF"), ("a,b\n1,2\n", nil), ("[id],name\n", nil), ("{x},y\n", nil), ("", nil),
    ] as [(String, String?)])
  func `what is no table is known by its beginning`(text: String, name: String?) {
    #expect(ForeignFormat(startingWith: Array(text.utf8))?.name == name)
  }
}
