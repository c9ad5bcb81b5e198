// The functions of <cstring> in their plain cases, and in those that are for the whole functions.
#include <cstdio>
#include <cstring>
#include <map>
#include <string>

static unsigned seed = 99;
static unsigned next(unsigned n) {
    seed = seed * 1103515245u + 12345u;
    return (seed >> 16) % n;
}

static const char *const words[] = {"one", "two", "three", "four"};
struct Named {
    const char *text;
    bool flag;
};
struct Padded {
    char c;
    int n;
};

int main() {
    char a[800], b[800];
    for (int i = 0; i < 800; i++)
        a[i] = "abcabdabc\0xyz"[next(13)];
    memcpy(b, a, 800);
    unsigned long sum = 0;
    for (int i = 0; i < 1500; i++) {
        unsigned n = next(next(20) == 0 ? 700 : 40), x = next(90), y = next(90);
        switch (next(9)) {
        case 0: memmove(a + x, a + y, n); break;
        case 1: memcpy(a + x, b + y, n); break;
        case 2: memset(b + x, "ab\0"[next(3)], n); break;
        case 3: sum = sum * 31 + (memcmp(a + x, b + y, n) > 0) * 2 + (memcmp(a + x, b + y, n) == 0); break;
        case 4: a[799] = 0; sum = sum * 31 + strlen(a + x); break;
        case 5: a[799] = b[799] = 0; sum = sum * 31 + (strcmp(a + x, b + y) < 0); break;
        case 6: {
            // pointers, of which overlapping runs move either way
            const char *list[12];
            for (const char *&w : list)
                w = words[next(4)];
            memmove(list + x % 7, list + y % 7, n % 6 * sizeof *list);
            sum = sum * 31 + list[next(12)][1];
            memcpy(a + 8 * (x % 8), list, n % 70); // less than a whole one: plain bytes
            memset(a, 'q', 100);
            break;
        }
        case 7: {
            Named p = {words[next(4)], x % 2 == 0}, q;
            memcpy(&q, &p, sizeof(const char *) + 1);
            sum = sum * 31 + q.text[0] + q.flag;
            break;
        }
        default: {
            Padded p, q; // the padding has never a value; copying it is right
            p.c = static_cast<char>(x);
            p.n = static_cast<int>(y);
            memcpy(&q, &p, sizeof p);
            sum += static_cast<unsigned char>(q.c) + q.n;
        }
        }
    }
    std::map<std::string, int> counts;
    for (int i = 0; i < 300; i++)
        counts["a key that is long enough " + std::to_string(next(60))] += i;
    for (auto &[key, n] : counts)
        sum = sum * 31 + key.size() + n;
    std::printf("%lu\n", sum);
}
