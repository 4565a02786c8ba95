import protobuf from 'protobufjs';
import { CloudError } from '../errors';

/**
 * The envelope of `cloud.openapi.*`. The names are WeChat's own; only the members in use are declared.
 */
const root = protobuf.parse(
  `syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4; int32 svrkitErrorCode = 6; }`,
  { keepCase: true },
).root;
const Request = root.lookupType('CommApiData');
const Response = root.lookupType('CommOpenApiResp');

/** Function has no permission to call the interface. */
export const NO_PERMISSION = -604101;
/** Interface not found. */
export const NOT_FOUND = -604100;

/** The arguments of an openapi call. @throws CloudError INVALID_PARAM */
export function decodeRequest(bytes: Buffer): Record<string, unknown> {
  try {
    const message = Request.toObject(Request.decode(bytes), { defaults: true }) as {
      openapiData?: { pairs?: { key: string; value: Uint8Array }[] };
    };
    const out: Record<string, unknown> = {};
    for (const { key, value } of message.openapiData?.pairs ?? []) {
      const text = Buffer.from(value).toString('utf8');
      out[key] = parse(text);
    }
    return out;
  } catch {
    throw new CloudError('INVALID_PARAM', 'malformed openapi request');
  }
}

/** The answer: a business error is a normal JSON answer, `errorCode` is for the gateway's own. */
export function encodeResponse(body: Record<string, unknown>, errorCode = 0): Buffer {
  const message = {
    respData: Buffer.from(JSON.stringify(body)),
    contentType: 'application/json',
    errorCode,
    httpCode: 200,
  };
  return Buffer.from(Response.encode(Response.create(message)).finish());
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
