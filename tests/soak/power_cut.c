/* A disk that loses what was not synced, for LD_PRELOAD.

   Before a write below the folder LAONIAN_DISK, what stood there is kept until the file is
   synced. When the process is killed, the undo logs tell which writes a real disk may have
   lost; the soak takes some of them back, and some halfway: dropped and torn writes.

   The undo log of a file F is F.undo, records of four 8-byte numbers and bytes: offset,
   number of old bytes, size of the file before, number of new bytes; then the old bytes.
   fsync and fdatasync of F remove it. Names (creating, renaming) are never lost here.

   gcc -O2 -shared -fPIC -o power_cut.so power_cut.c -ldl */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static int name_of(int file, char *name) {
    const char *disk = getenv("LAONIAN_DISK");
    char link[64];
    if (disk == NULL) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, name, PATH_MAX - 16);
    if (length <= 0) return 0;
    name[length] = 0;
    size_t wanted = strlen(disk);
    if (strncmp(name, disk, wanted) != 0) return 0;
    /* The shared memory of a WAL is made anew after a power cut: it has no past. */
    if (length > 4 && strcmp(name + length - 4, "-shm") == 0) return 0;
    if (strstr(name, ".undo") != NULL || strstr(name, " (deleted)") != NULL) return 0;
    return 1;
}

static void remember(int file, off_t offset, size_t size) {
    char name[PATH_MAX];
    int before = errno;
    if (size > 0 && name_of(file, name)) {
        struct stat state;
        fstat(file, &state);
        int64_t record[4] = {offset, 0, state.st_size, (int64_t)size};
        char *old = NULL;
        char again[64];
        snprintf(again, sizeof again, "/proc/self/fd/%d", file);
        int reading = open(again, O_RDONLY);
        if (reading >= 0 && offset < state.st_size) {
            size_t there = size;
            if (offset + (off_t)size > state.st_size) there = state.st_size - offset;
            old = malloc(there);
            ssize_t got = pread(reading, old, there, offset);
            record[1] = got > 0 ? got : 0;
        }
        if (reading >= 0) close(reading);
        strcat(name, ".undo");
        ssize_t (*real)(int, const void *, size_t) =
            (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
        int undo = open(name, O_WRONLY | O_APPEND | O_CREAT, 0600);
        if (undo >= 0) {
            if (real(undo, record, sizeof record) < 0 ||
                (record[1] > 0 && real(undo, old, record[1]) < 0)) {
                fprintf(stderr, "power_cut: the undo log cannot be written\n");
            }
            close(undo);
        }
        free(old);
    }
    errno = before;
}

static void synced(int file) {
    char name[PATH_MAX];
    int before = errno;
    if (name_of(file, name)) {
        strcat(name, ".undo");
        unlink(name);
    }
    errno = before;
}

/* What becomes of a file's name becomes of its undo log. */
static int undo_of(const char *path, char *undo) {
    const char *disk = getenv("LAONIAN_DISK");
    size_t length = strlen(path);
    if (disk == NULL || strncmp(path, disk, strlen(disk)) != 0) return 0;
    if (length > PATH_MAX - 16 || strstr(path, ".undo") != NULL) return 0;
    snprintf(undo, PATH_MAX, "%s.undo", path);
    return 1;
}

int unlink(const char *path) {
    int (*real)(const char *) = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
    char undo[PATH_MAX];
    int done = real(path);
    int after = errno;
    if (done == 0 && undo_of(path, undo)) real(undo);
    errno = after;
    return done;
}

int rename(const char *old, const char *new) {
    int (*real)(const char *, const char *) =
        (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
    char old_undo[PATH_MAX], new_undo[PATH_MAX];
    int done = real(old, new);
    int after = errno;
    if (done == 0 && undo_of(old, old_undo) && undo_of(new, new_undo) &&
        real(old_undo, new_undo) != 0) {
        unlink(new_undo);
    }
    errno = after;
    return done;
}

ssize_t write(int file, const void *data, size_t size) {
    ssize_t (*real)(int, const void *, size_t) =
        (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    char name[PATH_MAX];
    if (getenv("LAONIAN_DISK") == NULL || !name_of(file, name)) return real(file, data, size);
    pthread_mutex_lock(&one_at_a_time);
    struct stat state;
    off_t place = lseek(file, 0, SEEK_CUR);
    if ((fcntl(file, F_GETFL) & O_APPEND) && fstat(file, &state) == 0) place = state.st_size;
    remember(file, place, size);
    ssize_t done = real(file, data, size);
    pthread_mutex_unlock(&one_at_a_time);
    return done;
}

ssize_t pwrite64(int file, const void *data, size_t size, off64_t offset) {
    ssize_t (*real)(int, const void *, size_t, off64_t) =
        (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
    pthread_mutex_lock(&one_at_a_time);
    remember(file, offset, size);
    ssize_t done = real(file, data, size, offset);
    pthread_mutex_unlock(&one_at_a_time);
    return done;
}

ssize_t pwrite(int file, const void *data, size_t size, off_t offset) {
    return pwrite64(file, data, size, offset);
}

int fsync(int file) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    pthread_mutex_lock(&one_at_a_time);
    int done = real(file);
    if (done == 0) synced(file);
    pthread_mutex_unlock(&one_at_a_time);
    return done;
}

int fdatasync(int file) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    pthread_mutex_lock(&one_at_a_time);
    int done = real(file);
    if (done == 0) synced(file);
    pthread_mutex_unlock(&one_at_a_time);
    return done;
}
