"""decide_job.py INPUT OUTPUT PARTITIONS FUNCTION RESULT: decides numbered cases on a cluster, and writes for each its number, a tab,
and the SHA-256 of its result, or its diagnostics."""

import sys

from pyspark.sql import SparkSession


def main(source, target, partitions, function, result):
    spark = SparkSession.builder.appName("decide cases").getOrCreate()
    lines = spark.read.text(source).repartition(int(partitions))
    lines.createOrReplaceTempView("lines")
    spark.sql(f"""
        SELECT concat_ws('\t', number, coalesce(sha2(answer.{result}, 256), answer.error)) AS value
        FROM (SELECT substring_index(value, '\t', 1) AS number,
                     {function}(substring(value, instr(value, '\t') + 1)) AS answer
              FROM lines)
    """).write.mode("overwrite").text(target)
    spark.stop()


main(*sys.argv[1:])
