import ArgumentParser

/// The two forms of an answer that is not a table.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument { case text, json }
