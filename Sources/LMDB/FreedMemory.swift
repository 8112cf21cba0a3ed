import CLMDB

/// Gives memory that was freed back to the system, in a process that has written much and goes on to something else.
///
/// The pages of a large transaction and the rows behind them are many small pieces, which glibc keeps for later as they lie
/// scattered. Costs about 0.1 s for each gigabyte that is given back.
package func returnFreedMemory() { malloc_trim(0) }
