package blog.local.gateway;

import blog.codec.Json;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A proxy event in the JSON that Lambda hands to a function: the fields in the gateway's order, null where it says
/// null. Written by hand because every request pays for it.
final class EventJson {
    private EventJson() {}

    static byte[] write(APIGatewayProxyRequestEvent event) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("resource", event.getResource());
            json.writeStringField("path", event.getPath());
            json.writeStringField("httpMethod", event.getHttpMethod());
            texts(json, "headers", event.getHeaders());
            lists(json, "multiValueHeaders", event.getMultiValueHeaders());
            texts(json, "queryStringParameters", event.getQueryStringParameters());
            lists(json, "multiValueQueryStringParameters", event.getMultiValueQueryStringParameters());
            texts(json, "pathParameters", event.getPathParameters());
            json.writeNullField("stageVariables");
            context(json, event.getRequestContext());
            json.writeStringField("body", event.getBody());
            json.writeBooleanField("isBase64Encoded", event.getIsBase64Encoded());
            json.writeEndObject();
        });
    }

    private static void context(JsonGenerator json, ProxyRequestContext context) throws IOException {
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("resourceId", context.getResourceId());
        json.writeStringField("resourcePath", context.getResourcePath());
        json.writeStringField("httpMethod", context.getHttpMethod());
        json.writeStringField("extendedRequestId", context.getExtendedRequestId());
        json.writeStringField("requestTime", context.getRequestTime());
        json.writeStringField("path", context.getPath());
        json.writeStringField("accountId", context.getAccountId());
        json.writeStringField("protocol", context.getProtocol());
        json.writeStringField("stage", context.getStage());
        json.writeStringField("domainPrefix", context.getDomainPrefix());
        json.writeNumberField("requestTimeEpoch", context.getRequestTimeEpoch());
        json.writeStringField("requestId", context.getRequestId());
        identity(json, context.getIdentity());
        json.writeStringField("domainName", context.getDomainName());
        json.writeStringField("apiId", context.getApiId());
        json.writeEndObject();
    }

    private static void identity(JsonGenerator json, RequestIdentity identity) throws IOException {
        json.writeObjectFieldStart("identity");
        json.writeNullField("cognitoIdentityPoolId");
        json.writeNullField("accountId");
        json.writeNullField("cognitoIdentityId");
        json.writeNullField("caller");
        json.writeStringField("sourceIp", identity.getSourceIp());
        json.writeNullField("principalOrgId");
        json.writeNullField("accessKey");
        json.writeNullField("cognitoAuthenticationType");
        json.writeNullField("cognitoAuthenticationProvider");
        json.writeNullField("userArn");
        json.writeStringField("userAgent", identity.getUserAgent());
        json.writeNullField("user");
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String field, @Nullable Map<String, String> texts)
            throws IOException {
        json.writeFieldName(field);
        if (texts == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        for (var text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private static void lists(JsonGenerator json, String field, @Nullable Map<String, List<String>> lists)
            throws IOException {
        json.writeFieldName(field);
        if (lists == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        for (var list : lists.entrySet()) {
            json.writeArrayFieldStart(list.getKey());
            for (String text : list.getValue()) {
                json.writeString(text);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
