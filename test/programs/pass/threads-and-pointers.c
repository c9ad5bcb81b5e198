/* Locals of threads whose stacks are used again, with pointers handed over. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct Job { const int *input; int *output; };

static void *work(void *argument) {
    struct Job *job = argument;
    int local = *job->input, *p = &local;
    *p += 1;
    *job->output = local;
    int *result = malloc(sizeof *result);
    *result = *p * 2;
    if (local % 2) pthread_exit(result);
    return result;
}

int main(void) {
    int sum = 0;
    for (int round = 0; round < 4; round++) {
        int inputs[3], outputs[3];
        struct Job jobs[3];
        pthread_t threads[3];
        for (int i = 0; i < 3; i++) {
            inputs[i] = round * 10 + i;
            jobs[i] = (struct Job){ &inputs[i], &outputs[i] };
            if (pthread_create(&threads[i], NULL, work, &jobs[i])) return 1;
        }
        for (int i = 0; i < 3; i++) {
            void *result;
            pthread_join(threads[i], &result);
            sum += *(int *)result + outputs[i];
            free(result);
        }
    }
    printf("%d\n", sum);
    return 0;
}
