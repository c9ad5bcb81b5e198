#include "sqlite3.h"
#include <stdio.h>
#include <stdlib.h>
static int row(void *p, int n, char **v, char **c) { for (int i = 0; i < n; i++) printf("%s%s", i ? "|" : "", v[i] ? v[i] : "NULL"); printf("\n"); return 0; }
int main(int argc, char **argv) {
	sqlite3 *db; char *err = 0;
	if (sqlite3_open(argc > 1 ? argv[1] : ":memory:", &db)) { printf("open: %s\n", sqlite3_errmsg(db)); return 1; }
	char *sql = malloc(1 << 20); size_t n = fread(sql, 1, (1 << 20) - 1, stdin); sql[n] = 0;
	if (sqlite3_exec(db, sql, row, 0, &err) != SQLITE_OK) { printf("error: %s\n", err); sqlite3_free(err); }
	free(sql);
	printf("changes %d\n", sqlite3_total_changes(db));
	sqlite3_close(db);
	return 0;
}
