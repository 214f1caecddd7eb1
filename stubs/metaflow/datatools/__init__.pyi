"""Tools to move data; the S3 client is the one that flows use."""

from .s3 import MetaflowS3Exception as MetaflowS3Exception, S3 as S3
