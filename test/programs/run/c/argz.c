#define _GNU_SOURCE
#include <argz.h>
#include <envz.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void show(const char *what, const char *argz, size_t len) {
    printf("%s (%zu):", what, len);
    for (const char *e = NULL; (e = argz_next(argz, len, e));) printf(" [%s]", e);
    putchar('\n');
}

int main(void) {
    char *z = NULL;
    size_t len = 0;
    char *words[] = {"one", "", "three", NULL};
    argz_create(words, &z, &len);
    show("create", z, len);
    printf("count %zu\n", argz_count(z, len));
    argz_add(&z, &len, "four");
    argz_add_sep(&z, &len, "five::six", ':');
    argz_append(&z, &len, "seven\0eight", 12);
    show("added", z, len);
    argz_insert(&z, &len, argz_next(z, len, z), "inserted");
    argz_insert(&z, &len, NULL, "last");
    printf("%d\n", argz_insert(&z, &len, z + len + 5, "nowhere") != 0);
    show("inserted", z, len);
    argz_delete(&z, &len, z);
    show("deleted", z, len);
    unsigned count = 0;
    argz_replace(&z, &len, "e", "EE", &count);
    show("replaced", z, len);
    printf("%u\n", count);
    char *vector[16];
    argz_extract(z, len, vector);
    for (int i = 0; vector[i]; i++) printf("%s,", vector[i]);
    putchar('\n');
    argz_stringify(z, len, '+');
    puts(z);
    free(z);
    argz_create_sep("a b  c", ' ', &z, &len);
    show("create_sep", z, len);
    while (z) argz_delete(&z, &len, z);
    printf("%d %zu\n", z == NULL, len);
    argz_create_sep("", ',', &z, &len);
    printf("%d %zu\n", z == NULL, len);

    char *env = NULL, *other = NULL;
    size_t env_len = 0, other_len = 0;
    envz_add(&env, &env_len, "HOME", "/home/me");
    envz_add(&env, &env_len, "EMPTY", "");
    envz_add(&env, &env_len, "NAKED", NULL);
    envz_add(&env, &env_len, "HOME", "/root");
    show("envz", env, env_len);
    printf("%s %s %d %d\n", envz_get(env, env_len, "HOME"), envz_entry(env, env_len, "HOME"),
           envz_get(env, env_len, "NAKED") == NULL, envz_entry(env, env_len, "HOM") == NULL);
    envz_add(&other, &other_len, "HOME", "/other");
    envz_add(&other, &other_len, "NEW", "1");
    envz_merge(&env, &env_len, other, other_len, 0);
    show("merged", env, env_len);
    envz_merge(&env, &env_len, other, other_len, 1);
    show("overridden", env, env_len);
    envz_strip(&env, &env_len);
    show("stripped", env, env_len);
    envz_remove(&env, &env_len, "EMPTY");
    show("removed", env, env_len);
    free(env);
    free(other);
    return 0;
}
