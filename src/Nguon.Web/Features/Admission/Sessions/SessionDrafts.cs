using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using Nguon.Domain.Sessions;
using Nguon.Web.Access;
using Nguon.Web.Ui;

namespace Nguon.Web.Features.Admission;

/// <summary>The draft of a meeting's page: the same fields, under the same address, as its form sends and as a lost session keeps.</summary>
internal static class SessionDrafts
{
    private const string Prefix = "Form";

    private static readonly JsonSerializerOptions AsTyped = new() { Converters = { new TypedDay(), new JsonStringEnumConverter() } };

    /// <summary>Where the form of this meeting is opened and sent, whatever the page was opened with.</summary>
    public static string AddressOf(SessionPlace place) => (place.SessionId, place.Kind) switch
    {
        ({ } id, SessionKind.Cell) => Links.Session(id),
        ({ } id, _) => Links.CommitteeSession(id),
        (null, SessionKind.Cell) => $"{Links.Sessions}/moi?donVi={place.OrganizationId}",
        (null, SessionKind.Committee) => $"{Links.CommitteeSessions}/moi?donVi={place.OrganizationId}&loai=dang-uy",
        _ => $"{Links.CommitteeSessions}/moi?donVi={place.OrganizationId}",
    };

    public static FormFields Of(SessionPlace place, SessionForm form) =>
        new(AddressOf(place), Fields(JsonSerializer.SerializeToElement(form, AsTyped), Prefix).ToDictionary(field => field.Key, field => field.Value));

    /// <summary>The fields as the page's binder reads them.</summary>
    public static FormValueProvider Values(FormFields fields) =>
        new(BindingSource.Form, new FormCollection(fields.Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value))), VietnameseCulture.Culture);

    private static IEnumerable<KeyValuePair<string, string[]>> Fields(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(part => Fields(part.Value, $"{name}.{part.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((one, at) => Fields(one, $"{name}[{at}]")),
        JsonValueKind.Null => [],
        JsonValueKind.True or JsonValueKind.False => [KeyValuePair.Create<string, string[]>(name, [value.GetBoolean() ? "true" : "false"])],
        _ => [KeyValuePair.Create<string, string[]>(name, [value.ToString()])],
    };

    /// <summary>Days as people type them.</summary>
    private sealed class TypedDay : JsonConverter<DateOnly>
    {
        public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new InvalidOperationException("Drafts are read by the page's binder.");

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
    }
}
