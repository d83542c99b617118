// The blog's reader as one would write it for Node: the same item, the same answer.
import { gunzipSync } from "node:zlib";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";

const dynamo = new DynamoDBClient({});
const TableName = process.env.CONTENT_TABLE;

export async function handler(event) {
  const slug = event.path.slice("/posts/".length);
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName, Key: { pk: { S: `POST#${slug}` }, sk: { S: "POST" } } }),
  );
  if (!Item || Item.status.S !== "published") {
    return { statusCode: 404, headers: {}, body: "", isBase64Encoded: false };
  }
  const packed = /\bgzip\b/.test(event.headers["Accept-Encoding"] ?? "");
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": "public, max-age=60, stale-while-revalidate=3600",
    Vary: "Accept, Accept-Encoding",
    ETag: `"${Item.v.N}-${Item.renderer.S}-json${packed ? "-gz" : ""}"`,
    "Last-Modified": new Date(Item.updated.S).toUTCString(),
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
  };
  if (event.headers["If-None-Match"] === headers.ETag) {
    return { statusCode: 304, headers, body: "", isBase64Encoded: false };
  }
  const json = Buffer.from(Item.json.B);
  return packed
    ? { statusCode: 200, headers: { ...headers, "Content-Encoding": "gzip" }, body: json.toString("base64"), isBase64Encoded: true }
    : { statusCode: 200, headers, body: gunzipSync(json).toString(), isBase64Encoded: false };
}
