using System.Text.Json.Serialization.Metadata;
using Maillage.Api;
using Microsoft.AspNetCore.OpenApi;

namespace Maillage.Host.Api;

/// <summary>What the schemas of the API are called: <c>Fiche</c>, <c>FicheList</c>, <c>FicheOnMapCollection</c>.</summary>
internal static class SchemaNames
{
    public static string? Of(JsonTypeInfo type) =>
        type.Type.Namespace?.StartsWith("Maillage", StringComparison.Ordinal) == true
            ? Of(type.Type)
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    /// <summary>The name of a type of ours.</summary>
    public static string Of(Type type)
    {
        if (!type.IsGenericType)
        {
            var name = type.Name.Replace("OfApi", "", StringComparison.Ordinal);
            return name.StartsWith("Api", StringComparison.Ordinal) ? name[3..] : name;
        }

        var item = Of(type.GetGenericArguments()[0]);
        var shape = type.GetGenericTypeDefinition();
        return shape == typeof(ApiList<>) ? item.Replace("InList", "", StringComparison.Ordinal) + "List"
            : shape == typeof(Feature<>) ? item + "Feature"
            : item + "Collection";
    }
}
