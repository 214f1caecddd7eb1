from io import BufferedIOBase, RawIOBase
from typing import Any, Iterable, NamedTuple, Self

from metaflow.client import Run
from metaflow.exception import MetaflowException
from metaflow.flowspec import FlowSpec

# `X | Any` below: the value is None for an object that was not downloaded, but code that downloads it may use it as X.

PutValue = RawIOBase | BufferedIOBase | str | bytes

class S3GetObject(NamedTuple):
    """A part of an object to download. All three fields must be given.

    - `key`: key under the client's prefix, or a full `s3://` URL
    - `offset`: first byte, counted from 0
    - `length`: number of bytes; None reads to the end, a negative number reads that many bytes from the end

    [Docs](https://docs.metaflow.org/api/S3)
    """

    key: str
    offset: int | None
    length: int | None

class S3PutObject(NamedTuple):
    """An object to upload, with what S3 should remember about it.

    - `key`: key under the client's prefix, or a full `s3://` URL
    - `value`: the content, for `put_many`
    - `path`: a local file, for `put_files`
    - `content_type`: MIME type
    - `encryption`: not read by any upload; the client's own `encryption` is what counts
    - `metadata`: headers of your own

    [Docs](https://docs.metaflow.org/api/S3)
    """

    key: str
    value: PutValue | None = None
    path: str | None = None
    content_type: str | None = None
    encryption: str | None = None
    metadata: dict[str, str] | None = None

class RangeInfo(NamedTuple):
    """Which part of an object was downloaded, in bytes.

    - `total_size`: size of the whole object in S3
    - `request_offset`: first byte downloaded, default 0
    - `request_length`: number of bytes downloaded, default -1

    [Docs](https://docs.metaflow.org/api/S3)
    """

    total_size: int
    request_offset: int = 0
    request_length: int = -1

class MetaflowS3InvalidObject(MetaflowException):
    """What was to be uploaded is neither text nor bytes nor a readable, seekable file."""

class MetaflowS3URLException(MetaflowException):
    """The address does not fit the client: a full URL where it has a prefix, a bare key where it has none, or a bucket that does not exist."""

class MetaflowS3Exception(MetaflowException):
    """An operation still failed after all retries."""

class MetaflowS3NotFound(MetaflowException):
    """The object does not exist. `return_missing=True` returns an `S3Object` with `exists == False` instead."""

class MetaflowS3AccessDenied(MetaflowException):
    """S3 refused the request: the credentials do not allow it."""

class MetaflowS3InvalidRange(MetaflowException):
    """The requested byte range lies outside the object."""

class MetaflowS3InsufficientDiskSpace(MetaflowException):
    """The disk that holds the temporary directory is full."""

class S3Object:
    """An object or a prefix in S3, with a local copy if it was downloaded.

    The copy is a temporary file that disappears when the `with` block ends.

    [Docs](https://docs.metaflow.org/api/S3)
    """

    def __init__(
        self,
        prefix: str,
        url: str,
        path: str,
        size: int | None = None,
        content_type: str | None = None,
        metadata: dict[str, str] | None = None,
        range_info: RangeInfo | None = None,
        last_modified: int | None = None,
        encryption: str | None = None,
    ) -> None: ...
    @property
    def exists(self) -> bool:
        """False for a missing object, and for a prefix ("folder") that a listing returned."""
    @property
    def downloaded(self) -> bool:
        """Is there a local copy? Only then `path`, `blob` and `text` have a value."""
    @property
    def url(self) -> str:
        """The full `s3://` address."""
    @property
    def prefix(self) -> str | None:
        """The prefix that was asked for, None if the object was asked for by its full URL."""
    @property
    def key(self) -> str:
        """The key below the client's prefix, or the full URL if there is none."""
    @property
    def path(self) -> str | Any:
        """The temporary file with the content, None if it was not downloaded. It is deleted when the `S3` client is closed."""
    @property
    def blob(self) -> bytes | Any:
        """The content as bytes, read from the temporary file each time; None if it was not downloaded."""
    @property
    def text(self) -> str | Any:
        """The content decoded as UTF-8, bad bytes replaced; None if it was not downloaded."""
    @property
    def size(self) -> int | Any:
        """Size in bytes; None if the object does not exist."""
    @property
    def has_info(self) -> bool:
        """Were content type, metadata, range or encryption fetched?"""
    @property
    def metadata(self) -> dict[str, str] | None:
        """The headers that were stored with `put(…, metadata=…)`, else None."""
    @property
    def content_type(self) -> str | None:
        """The MIME type, None if it was not fetched."""
    @property
    def encryption(self) -> str | None:
        """The kind of server-side encryption, None if there is none or it was not fetched."""
    @property
    def range_info(self) -> RangeInfo | None:
        """Which bytes were downloaded, None if the details were not fetched."""
    @property
    def last_modified(self) -> int | None:
        """When the object was last changed, in Unix seconds; None if it was not fetched."""

class S3:
    """A client for S3 that moves many objects in parallel. Use it with `with`: leaving the block deletes what was downloaded.

    `S3(run=self)` keeps objects under a prefix of the run; they are not artifacts, and a resumed run does not see those of its origin.

    - `tmproot`: where the temporary directory is made, default the current directory
    - `bucket`, `prefix`: override those of the configured root, with `run` only
    - `run`: `self` in a step, or a `Run`
    - `s3root`: an `s3://` prefix of your own
    - `encryption`: server-side encryption of uploads
    - `role`: the role to assume
    - `session_vars`, `client_params`: arguments for the session and the client of boto3

    [Docs](https://docs.metaflow.org/api/S3)
    """

    TYPE: str
    def __init__(
        self,
        tmproot: str = ".",
        bucket: str | None = None,
        prefix: str | None = None,
        run: FlowSpec | Run | None = None,
        s3root: str | None = None,
        encryption: str | None = None,
        *,
        role: str | None = None,
        session_vars: dict[str, Any] | None = None,
        client_params: dict[str, Any] | None = None,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...
    def close(self) -> None:
        """Delete the temporary directory with everything that was downloaded.

        [Docs](https://docs.metaflow.org/api/S3)
        """
    @classmethod
    def get_root_from_config(cls, echo: Any, create_on_absent: bool = True) -> str | None:
        """The configured root for data, None if S3 is not configured."""
    def get(self, key: str | S3GetObject | None = None, return_missing: bool = False, return_info: bool = True) -> S3Object:
        """Download one object.

        - `key`: a key, a full URL if the client has no prefix, or a part of an object; default the client's prefix itself
        - `return_missing`: return an object with `exists == False` instead of raising `MetaflowS3NotFound`
        - `return_info`: fetch content type, metadata and range too

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def get_many(self, keys: Iterable[str | S3GetObject], return_missing: bool = False, return_info: bool = True) -> list[S3Object]:
        """Download many objects in parallel, each as with `get`.

        - `keys`: keys, full URLs or parts of objects
        - `return_missing`: return missing ones with `exists == False` instead of raising
        - `return_info`: fetch content type, metadata and range too

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def get_recursive(self, keys: Iterable[str], return_info: bool = False) -> list[S3Object]:
        """Download everything below the given prefixes, in parallel.

        - `keys`: prefixes
        - `return_info`: fetch content type, metadata and range too, default False

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def get_all(self, return_info: bool = False) -> list[S3Object]:
        """Download everything below the client's prefix. Needs `run` or `s3root`, else it raises `MetaflowS3URLException`.

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def put(
        self, key: str | S3PutObject, obj: PutValue, overwrite: bool = True, content_type: str | None = None, metadata: dict[str, str] | None = None
    ) -> str:
        """Upload one object and return its URL. Text is encoded as UTF-8; other Python objects are refused.

        - `overwrite`: with False, an existing object is silently left as it is
        - `content_type`: MIME type
        - `metadata`: headers of your own

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def put_many(self, key_objs: Iterable[tuple[str, PutValue] | S3PutObject], overwrite: bool = True) -> list[tuple[str, str]]:
        """Upload many objects in parallel and return `(key, URL)` pairs. Each is written to a temporary file first.

        - `key_objs`: `(key, content)` pairs or `S3PutObject`s
        - `overwrite`: with False, existing objects are left as they are

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def put_files(self, key_paths: Iterable[tuple[str, str] | S3PutObject], overwrite: bool = True) -> list[tuple[str, str]]:
        """Upload many local files in parallel and return `(key, URL)` pairs.

        - `key_paths`: `(key, path of the file)` pairs or `S3PutObject`s
        - `overwrite`: with False, existing objects are left as they are

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def list_paths(self, keys: Iterable[str] | None = None) -> list[S3Object]:
        """List one level below the given prefixes, downloading nothing. "Folders" come back with `exists == False`.

        - `keys`: prefixes, default the client's own

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def list_recursive(self, keys: Iterable[str] | None = None) -> list[S3Object]:
        """List all objects below the given prefixes, downloading nothing.

        - `keys`: prefixes, default the client's own

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def info(self, key: str | None = None, return_missing: bool = False) -> S3Object:
        """Ask for an object's size and metadata without downloading it.

        - `return_missing`: return an object with `exists == False` instead of raising `MetaflowS3NotFound`

        [Docs](https://docs.metaflow.org/api/S3)
        """
    def info_many(self, keys: Iterable[str], return_missing: bool = False) -> list[S3Object]:
        """Ask for many objects' sizes and metadata, in parallel, without downloading them.

        - `return_missing`: return missing ones with `exists == False` instead of raising

        [Docs](https://docs.metaflow.org/api/S3)
        """
