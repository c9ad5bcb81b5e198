/*
 * Annotations of pools and custom allocators for Memscape, for those that it does not recognise by itself. Everywhere else
 * the macros are nothing: copy this file into a project freely.
 *
 *     void *arena_take(struct arena *a, size_t n) {
 *       ...
 *       return MEMSCAPE_PIECE_OUT(a, p, n);      what the caller gets is a piece of n bytes of the pool a
 *     }
 *     void arena_give(struct arena *a, void *p) {
 *       p = MEMSCAPE_PIECE_BACK(a, p);           from here on p is the pool's own; other pointers to the piece are stale
 *       ...
 *     }
 *     void arena_reset(struct arena *a) {
 *       MEMSCAPE_PIECES_END(a);                  all pieces of the pool are over
 *       ...
 *     }
 */
#ifndef MEMSCAPE_H
#define MEMSCAPE_H

#ifdef __MEMSCAPE__
#ifdef __cplusplus
extern "C" {
#endif
void *__memscape_piece_out(void *piece, __SIZE_TYPE__ size, void *pool);
void *__memscape_piece_back(void *piece, __SIZE_TYPE__ size, void *pool);
void __memscape_pieces_end(void *pool);
#ifdef __cplusplus
}
#endif
#define MEMSCAPE_PIECE_OUT(pool, piece, size) ((__typeof__(piece))__memscape_piece_out((piece), (size), (pool)))
#define MEMSCAPE_PIECE_BACK(pool, piece) ((__typeof__(piece))__memscape_piece_back((piece), 0, (pool)))
#define MEMSCAPE_PIECES_END(pool) __memscape_pieces_end(pool)
#else
#define MEMSCAPE_PIECE_OUT(pool, piece, size) (piece)
#define MEMSCAPE_PIECE_BACK(pool, piece) (piece)
#define MEMSCAPE_PIECES_END(pool) ((void)0)
#endif

#endif
