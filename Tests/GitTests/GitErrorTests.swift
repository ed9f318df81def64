import Git
import Testing

@Suite("Git errors")
struct GitErrorTests {
  @Test("tell what went wrong")
  func reason() {
    #expect(GitError("git is not installed").reason == "git is not installed")
  }
}
