/* twalk with something of the caller's (GNU C Library, "Tree Search"); nodes are musl's (search/tsearch.h). */
#include <search.h>

struct node {
	const void *key;
	void *a[2];
	int h;
};

void twalk_r(const void *root, void (*action)(const void *, VISIT, void *), void *closure) {
	const struct node *r = root;
	if (!r) return;
	if (r->h == 1) {
		action(r, leaf, closure);
		return;
	}
	action(r, preorder, closure);
	twalk_r(r->a[0], action, closure);
	action(r, postorder, closure);
	twalk_r(r->a[1], action, closure);
	action(r, endorder, closure);
}
