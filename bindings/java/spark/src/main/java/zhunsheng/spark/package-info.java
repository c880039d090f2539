// What the package is for.
/** zhunsheng in Spark: SQL functions ({@link zhunsheng.spark.ZhunshengExtensions}) and batches. */
package zhunsheng.spark;
