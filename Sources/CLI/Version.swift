/// The version of Lintel, in the one place where it is written.
package let lintelVersion = "0.1.0"
