"""A WordPress of the tests' own, with its database: started in a temporary folder, gone without a trace."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

HERE = Path(__file__).parent
DEBIAN = Path("/usr/share/wordpress")
PROGRAMS = {"php": "php-cli", "mariadbd": "mariadb-server", "mariadb-install-db": "mariadb-server"}
EXTENSIONS = {"mysqli": "php-mysql"}
USER, PASSWORD = "ludo", "a password that is no secret"
# Where Debian keeps daemons, which an ordinary person's PATH leaves out.
PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])


def missing(source: Path = DEBIAN) -> list[str]:
    """The Debian packages that a WordPress needs and this machine lacks; none, and one can be started."""
    lacking = {package for program, package in PROGRAMS.items() if not _found(program)}
    if "php-cli" not in lacking:
        listed = subprocess.run(["php", "-m"], capture_output=True, text=True, check=True).stdout.split()
        lacking |= {package for extension, package in EXTENSIONS.items() if extension not in listed}
    if not (source / "wp-includes/version.php").exists():
        lacking.add("wordpress")
    return sorted(lacking)


@dataclass(frozen=True)
class Site:
    """A running WordPress: where it is, and who may write there."""

    address: str
    user: str
    password: str
    application_password: str

    def rest(self, path: str, data: Mapping[str, object] | None = None, *, method: str | None = None) -> Any:
        """What the REST interface answers, `wp/v2/posts` for one; raises HTTPError where it refuses."""
        token = b64encode(f"{self.user}:{self.application_password}".encode()).decode()
        route, _, query = path.partition("?")
        address = f"{self.address}/index.php?{urlencode({'rest_route': '/' + route})}&{query}"
        request = Request(address, method=method, headers={"Authorization": f"Basic {token}"})
        if data is not None:
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(data).encode()
        with urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def post(self, content: str, *, title: str = "Un entretien", status: str = "publish") -> int:
        """The number of a new post with that content."""
        return int(self.rest("wp/v2/posts", {"title": title, "content": content, "status": status})["id"])

    def author(self, name: str) -> Site:
        """The same site for a new author, who may publish, but not write whatever HTML they like."""
        about = {"username": name, "email": f"{name}@example.org", "password": PASSWORD, "roles": ["author"]}
        number = self.rest("wp/v2/users", about)["id"]
        made = self.rest(f"wp/v2/users/{number}/application-passwords", {"name": "tests"})
        return replace(self, user=name, application_password=made["password"])

    def shown(self, number: int) -> str:
        """The address where a reader finds the post."""
        return f"{self.address}/?p={number}"

    def article(self, number: int) -> str:
        """The HTML of the post itself on the page that readers get."""
        from lxml import html

        with urlopen(self.shown(number), timeout=60) as answer:
            page = html.fromstring(answer.read().decode())
        (article,) = page.xpath("//*[contains(concat(' ', @class, ' '), ' entry-content ')]")
        return str(html.tostring(article, encoding="unicode"))

    def editor(self, number: int | None = None) -> str:
        """The address of the block editor with that post, or with a new one."""
        return f"{self.address}/wp-admin/" + (f"post.php?post={number}&action=edit" if number else "post-new.php")


@contextmanager
def started(language: str = "fr_FR", *, source: Path = DEBIAN) -> Iterator[Site]:
    """A WordPress that lives as long as the block, and no longer than this process however it ends."""
    folder = Path(tempfile.mkdtemp(prefix="wordpress-"))
    port = _free_port()
    env = {"WORDPRESS_SOCKET": str(folder / "socket"), "WORDPRESS_ADDRESS": f"http://127.0.0.1:{port}"}
    running = [database := _database(folder)]
    running.append(watch := _watch(database, folder))
    try:
        _wait(lambda: _hears(socket.AF_UNIX, env["WORDPRESS_SOCKET"]), database, log=folder / "database.log")
        token = _installed(_root(folder, source), language, env)
        running.append(php := _server(folder, port, env, group=database.pid))
        _wait(lambda: _hears(socket.AF_INET, ("127.0.0.1", port)), php, log=folder / "php.log")
        yield Site(env["WORDPRESS_ADDRESS"], USER, PASSWORD, token)
    finally:
        assert watch.stdin
        watch.stdin.close()
        for process in running:
            process.wait()


def _watch(database: subprocess.Popen[bytes], folder: Path) -> subprocess.Popen[bytes]:
    # It reads from us until we close the pipe or die, by kill -9 too; then all that we started ends with us.
    script = 'cat >/dev/null; kill -KILL "-$1"; rm -rf -- "$2"'
    command = ["/bin/sh", "-c", script, "watch", str(database.pid), str(folder)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)


def _database(folder: Path) -> subprocess.Popen[bytes]:
    options = ["--no-defaults", f"--datadir={folder / 'database'}", *(["--user=root"] if os.geteuid() == 0 else [])]
    made = [_found("mariadb-install-db"), *options, "--skip-test-db", "--skip-name-resolve"]
    subprocess.run([*made, "--auth-root-authentication-method=normal"], check=True, capture_output=True)
    # Nobody else gets at the socket: the folder is ours alone.
    command = [_found("mariadbd"), *options, "--skip-networking", "--skip-grant-tables"]
    command += [f"--socket={folder / 'socket'}", f"--pid-file={folder / 'pid'}", "--innodb-flush-log-at-trx-commit=0"]
    return _run(command, folder / "database.log", group=0, env={})


def _root(folder: Path, source: Path) -> Path:
    root = folder / "site"
    shutil.copytree(source, root, ignore=shutil.ignore_patterns("wp-config.php", "akismet"))
    for name in ("uploads", "mu-plugins"):
        (root / "wp-content" / name).mkdir(exist_ok=True)
    shutil.copy(HERE / "wp-config.php", root)
    shutil.copy(HERE / "offline.php", root / "wp-content/mu-plugins")
    return root


def _installed(root: Path, language: str, env: Mapping[str, str]) -> str:
    command = ["php", str(HERE / "install.php"), str(root), language, USER, PASSWORD]
    done = subprocess.run(command, env=os.environ | env, capture_output=True, text=True, check=False)
    # Whatever ends it early, a page that says why included, ends it without a word that looks like a password.
    if not (token := done.stdout.rpartition("\n")[2]).isalnum():
        raise RuntimeError(f"WordPress could not be installed: {done.stdout}{done.stderr}")
    return token


def _server(folder: Path, port: int, env: Mapping[str, str], *, group: int) -> subprocess.Popen[bytes]:
    command = ["php", "-d", "opcache.enable_cli=1", "-S", f"127.0.0.1:{port}", "-t", str(folder / "site")]
    return _run(command, folder / "php.log", group=group, env={**env, "PHP_CLI_SERVER_WORKERS": "4"})


def _run(command: list[str], log: Path, *, group: int, env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    with log.open("wb") as out:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, process_group=group, env=os.environ | env
        )


def _wait(is_ready: Callable[[], bool], process: subprocess.Popen[bytes], *, log: Path) -> None:
    until = time.monotonic() + 60
    while not is_ready():
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"{process.args!r} did not start:\n{log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.02)


def _hears(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family) as knock:
        return knock.connect_ex(address) == 0


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _found(program: str) -> str:
    return shutil.which(program, path=PATH) or ""


if __name__ == "__main__":
    with started(*sys.argv[1:2]) as site:
        print(f"{site.address}/wp-admin/  user: {site.user}  password: {site.password}", flush=True)
        print(f"for programs: {site.application_password}  Ctrl-C stops it.", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            print()
