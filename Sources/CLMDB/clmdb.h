#include <lmdb.h>
// malloc_trim: LMDB takes the pages of a transaction from malloc, which keeps what is freed.
#include <malloc.h>
