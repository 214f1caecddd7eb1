"""The S3 client of Metaflow, the objects it takes and returns, and its errors."""

from .s3 import (
    MetaflowS3AccessDenied as MetaflowS3AccessDenied,
    MetaflowS3Exception as MetaflowS3Exception,
    MetaflowS3InvalidObject as MetaflowS3InvalidObject,
    MetaflowS3InvalidRange as MetaflowS3InvalidRange,
    MetaflowS3NotFound as MetaflowS3NotFound,
    MetaflowS3URLException as MetaflowS3URLException,
    RangeInfo as RangeInfo,
    S3 as S3,
    S3GetObject as S3GetObject,
    S3Object as S3Object,
    S3PutObject as S3PutObject,
)
