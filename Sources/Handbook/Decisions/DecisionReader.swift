/// Reads a decision out of its document, in whatever dialect it is written.

internal import Base

extension Decision {
  init(reading file: ParsedFile, _ template: DocumentTemplate?, _ statuses: StatusVocabulary) {
    number = nil
    fileNumber = nil
    title = file.headingTitle ?? ""
    status = nil
    furtherStatuses = []
    date = nil
    deciders = []
    consulted = []
    informed = []
    tags = []
    relations = []
    reviewBy = nil
    affects = []
    enforces = []
    forbids = []
    parts = DecisionParts()
    findings = []
  }
}
