// Opens a log, gets one event, prints it: the least that `loggbok show` can cost. floor-show LOG POSITION
#include <lmdb.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments) {
    MDB_env *environment;
    MDB_txn *transaction;
    MDB_dbi table;
    if (count != 3) return 64;
    uint64_t position = strtoull(arguments[2], NULL, 10);
    MDB_val key = {sizeof position, &position};
    MDB_val value;
    if (mdb_env_create(&environment)) return 70;
    mdb_env_set_mapsize(environment, (size_t)1 << 40);
    mdb_env_set_maxreaders(environment, 1000);
    mdb_env_set_maxdbs(environment, 8);
    if (mdb_env_open(environment, arguments[1], MDB_NOSUBDIR | MDB_RDONLY, 0660)) return 66;
    if (mdb_txn_begin(environment, NULL, MDB_RDONLY, &transaction)) return 70;
    if (mdb_dbi_open(transaction, "events", MDB_INTEGERKEY, &table)) return 70;
    if (mdb_get(transaction, table, &key, &value)) return 66;
    fwrite(value.mv_data, 1, value.mv_size, stdout);
    putchar('\n');
    mdb_txn_abort(transaction);
    mdb_env_close(environment);
    return 0;
}
