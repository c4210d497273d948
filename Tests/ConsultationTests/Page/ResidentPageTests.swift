import Foundation
import StudySupport
import TestSupport
import Testing

@testable import Consultation

struct ResidentPageTests {
  private static let languages = ["index.html", "pl.html", "ur.html"]

  private func town(_ path: String = "index.html") throws -> String {
    try #require(try ConsultationPagesTests.town.get()[path])
  }

  @Test(arguments: languages)
  func `nothing is fetched, sent or run but the page's own script`(path: String) throws {
    let page = try town(path)
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("script-src '\(PageScript.digest)'"))
    #expect(!page.contains("connect-src"))
    #expect(page.matches(of: /<script/).count == 1)
    #expect(page.matches(of: #/ (src|on[a-z]+|action)=/#).isEmpty)
    #expect(page.matches(of: /url\((?!#)/).isEmpty)
    for call in ["fetch(", "XMLHttpRequest", "sendBeacon", "localStorage", "cookie", "innerHTML"] {
      #expect(!PageScript.text.contains(call), "\(call)")
    }
  }

  /// By Python's hashlib and base64, in place of our own.
  @Test(.enabled(if: Python.program != nil))
  func `the policy names the digest of the script that is in the page`() throws {
    let page = try town()
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("page.html")
      try Data(page.utf8).write(to: file)
      let program = """
        import base64, hashlib, re, sys
        page = open(sys.argv[1], encoding="utf-8").read()
        script = re.search(r"<script>(.*?)</script>", page, re.S).group(1)
        print("sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(), end="")
        """
      let run = try Run(try #require(Python.program), ["-c", program, file.path])
      #expect(run.text == PageScript.digest)
    }
  }

  @Test func `each page says its language and direction, and leads to the others`() throws {
    #expect(try town().contains("<html lang=\"en-GB\" dir=\"ltr\">"))
    #expect(try town("pl.html").contains("<html lang=\"pl\" dir=\"ltr\">"))
    let urdu = try town("ur.html")
    #expect(urdu.contains("<html lang=\"ur\" dir=\"rtl\">"))
    #expect(urdu.contains("<a href=\"index.html\" lang=\"en\" hreflang=\"en\">English</a>"))
    #expect(urdu.contains("<span aria-current=\"page\">"))
  }

  @Test func `translations are said to be a machine's, on their pages and in the statement`() throws
  {
    #expect(!(try town().contains("class=\"translated\"")))
    #expect(try town("pl.html").contains("class=\"translated\""))
    #expect(try town().contains("made with the help of a machine"))
  }

  @Test(arguments: languages)
  func `no gap is left open and no value unworded`(path: String) throws {
    let words = Page.words(try town(path))
    #expect(words.matches(of: /\{[a-z]+\}/).isEmpty)
    #expect(Page.remains(in: words) == [])
  }

  /// What the finder shows is what stands in the page: without the script nothing is lost.
  @Test func `every area stands in the page with its postcodes, in its ward`() throws {
    let page = try town()
    #expect(page.matches(of: /<article class="place"/).count == 12)
    #expect(page.contains("ZZ1 1AD, ZZ1 1BE, ZZ1 1CF"))
    #expect(page.matches(of: /<details class="part"/).count >= 4)
    #expect(page.contains("id=\"finder\" hidden=\"hidden\""))
  }

  @Test func `the last day and every way to respond are there`() throws {
    let words = try town().replacing(/<[^>]*>/, with: "")
    #expect(words.contains("Tell the council what you think by 26 June 2026."))
    #expect(words.contains("By post: Family Hubs, Made-up Council"))
    let page = try town()
    #expect(page.contains("href=\"mailto:have.your.say@example.org\""))
    #expect(page.contains("href=\"tel:01632960000\""))
    #expect(page.contains("href=\"https://www.example.org/family-hubs\""))
  }

  @Test func `a page that was not told how to respond says so`() throws {
    let page = try #require(try ConsultationPagesTests.thurrock.get()["index.html"])
    #expect(page.contains("This page was not told how you can have your say."))
  }

  @Test func `a plan that nobody proposed is said to be one`() throws {
    #expect(try town().matches(of: /No one has put this plan forward/).count == 1)
  }

  /// Phases of the redesign: Mill Centre closes on 1 September 2026, Market Centre on 1 October 2027.
  @Test func `a centre that closes says when, and what it gives now`() throws {
    let words = try town().replacing(/<[^>]*>/, with: "")
    #expect(words.contains("it would close. This is planned for 1 September 2026."))
    #expect(words.contains("it would close. This is planned for 1 October 2027."))
    #expect(words.contains("You can get this there now: Activities for children from birth to 5"))
    #expect(
      words.contains("There would be outreach at 2 places: North Clinic and Far Fields Hall."))
  }

  @Test func `hostile names are shown as text`() throws {
    let study = try MiniStudy()
      .replacing("A1,Ash,", with: "A1,\"</script><img src=x>\"\"'&\u{202E}\",", in: "areas.csv")
      .replacing("Ash Hall", with: "\"</bdi><b onclick=x>\"", in: "sites.csv")
      .replacing("the council's plan", with: "'</title></style>'")
      .replacing("council: Mini Council", with: "council: \"</h1><script>\"")
      .replacing(
        "ambiguities:",
        with:
          "consultation: { question: \"<i>{query}</i>\", post: \"<svg onload=x>\" }\nambiguities:"
      )
      .open()
    for (path, page) in try ConsultationPagesTests.pages(study) where path.hasSuffix("html") {
      #expect(page.matches(of: /<script/).count == 1, "\(path)")
      #expect(!page.contains("<img") && !page.contains("<b onclick") && !page.contains("<svg on"))
      #expect(page.matches(of: /<\/title>/).count == 1 + page.matches(of: /<svg\b/).count)
      #expect(page.matches(of: /<\/style>/).count == 1)
      #expect(!page.contains("\u{202E}"))
      #expect(page.contains("&lt;/script&gt;&lt;img src=x&gt;"))
      #expect(page.contains("&lt;i&gt;{query}&lt;/i&gt;"))
    }
  }

  @Test func `whoever loses the last way is told so, and no number stands in its place`() throws {
    let study = try MiniStudy.stranding.open()
    let page = try #require(try ConsultationPagesTests.pages(study)["index.html"])
    #expect(page.contains("<td>No way found</td>"))
    #expect(page.contains("<span class=\"change worse\">No way to get there</span>"))
  }
}
