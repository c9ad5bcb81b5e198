/*
 * qsort and qsort_r as in glibc up to 2.36: a stable merge sort that splits at half, so that programs see the same order
 * of equal elements and the same sequence of comparisons. Elements of more than 32 bytes are sorted through pointers.
 * The work space comes from the stack below 1 KiB and from the heap above; without memory it is a heap sort in place.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef int comparison(const void *, const void *, void *);

struct job {
	size_t size;
	comparison *compare;
	void *argument;
	char *space;
	int indirect;
};

static void merge_sort(const struct job *j, char *a, size_t n) {
	if (n <= 1) return;
	size_t n1 = n / 2, n2 = n - n1, s = j->size;
	char *left = a, *right = a + n1 * s, *out = j->space;
	merge_sort(j, left, n1);
	merge_sort(j, right, n2);
	while (n1 > 0 && n2 > 0) {
		int order = j->indirect ? j->compare(*(void **)left, *(void **)right, j->argument)
					: j->compare(left, right, j->argument);
		char **from = order <= 0 ? &left : &right;
		switch (s) {
		case 4: *(uint32_t *)out = *(uint32_t *)*from; break;
		case 8: *(uint64_t *)out = *(uint64_t *)*from; break;
		default: memcpy(out, *from, s);
		}
		*from += s;
		out += s;
		if (order <= 0)
			n1--;
		else
			n2--;
	}
	/* What is left of the right half is in place already. */
	if (n1 > 0) memcpy(out, left, n1 * s);
	memcpy(a, j->space, (n - n2) * s);
}

static void swap(char *a, char *b, size_t size) {
	for (size_t i = 0; i < size; i++) {
		char c = a[i];
		a[i] = b[i];
		b[i] = c;
	}
}

static void heap_sort(char *a, size_t n, size_t size, comparison *compare, void *argument) {
	for (size_t end = n, start = n / 2; end > 1;) {
		if (start > 0)
			start--;
		else
			swap(a, a + --end * size, size);
		for (size_t root = start, child; (child = 2 * root + 1) < end; root = child) {
			if (child + 1 < end && compare(a + child * size, a + (child + 1) * size, argument) < 0) child++;
			if (compare(a + root * size, a + child * size, argument) >= 0) break;
			swap(a + root * size, a + child * size, size);
		}
	}
}

void qsort_r(void *base, size_t n, size_t size, comparison *compare, void *argument) {
	int indirect = size > 32;
	size_t bytes = indirect ? 2 * n * sizeof(void *) + size : n * size;
	char local[1024], *memory = NULL;
	struct job j = {size, compare, argument, local, indirect};
	if (bytes >= sizeof local) {
		memory = malloc(bytes);
		if (!memory) {
			heap_sort(base, n, size, compare, argument);
			return;
		}
		j.space = memory;
	}
	if (!indirect) {
		merge_sort(&j, base, n);
	} else {
		char **pointers = (char **)j.space + n, *element = (char *)(pointers + n), *a = base;
		for (size_t i = 0; i < n; i++) pointers[i] = a + i * size;
		j.size = sizeof(void *);
		merge_sort(&j, (char *)pointers, n);
		/* Follow each cycle of the permutation with one element put aside. */
		for (size_t i = 0; i < n; i++) {
			char *from = pointers[i];
			if (from == a + i * size) continue;
			size_t to = i;
			memcpy(element, a + i * size, size);
			do {
				size_t k = (size_t)(from - a) / size;
				pointers[to] = a + to * size;
				memcpy(a + to * size, from, size);
				to = k;
				from = pointers[k];
			} while (to != i && from != a + i * size);
			pointers[to] = a + to * size;
			memcpy(a + to * size, element, size);
		}
	}
	free(memory);
}

void qsort(void *base, size_t n, size_t size, int (*compare)(const void *, const void *)) {
	/* The third argument is passed in a register that a function of two does not look at, as glibc does. */
	qsort_r(base, n, size, (comparison *)(void *)compare, NULL);
}
