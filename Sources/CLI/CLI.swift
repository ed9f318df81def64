/// Stands in until this room is built.
package func runCommandLine() {}
