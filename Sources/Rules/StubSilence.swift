/// What is new.

package import Base
package func newFindings(in head: [Finding], since base: [Finding], renamed: [BytePath: BytePath])
  -> [Finding]
{ head }
