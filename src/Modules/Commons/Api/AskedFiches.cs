using System.Globalization;
using Maillage.Api;
using Maillage.Commons.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Maillage.Commons.Api;

/// <summary>Reads the choices of the catalogue as the page does; what the page passes over with a word, a program is told.</summary>
internal static class AskedFiches
{
    // Another process may count the same versions for other fiches.
    private static readonly string Process = Guid.CreateVersion7().ToString("N")[^8..];

    /// <summary>The filter that the address asks for, without its cursor.</summary>
    public static CatalogueFilter Fiches(this ApiQuery query, IQueryCollection address, CatalogueFilterReader reader)
    {
        query.Words(CatalogueKeys.Words);
        foreach (var parameter in CommonsParameters.Choices)
        {
            // Each alone: the reader says which value means nothing, not where it stood.
            var alone = new QueryCollection(new Dictionary<string, StringValues> { [parameter.Name] = address[parameter.Name] });
            if (reader.Read(alone).Ignored is [var unknown, ..])
            {
                query.Refuse(parameter, unknown);
            }
        }

        return reader.Read(address).Filter.Matching;
    }

    /// <summary>A cursor of the list that this filter makes; null when it is another's.</summary>
    public static CatalogueCursor? Cursor(string text, bool byRelevance) =>
        CatalogueCursor.Read(text) is { Seen: > 0 } cursor && byRelevance == (cursor.At == 0) ? cursor : null;

    /// <summary>The tag of all that the catalogue says at this moment.</summary>
    public static string Tag(this FicheColumns columns, string format) =>
        string.Create(CultureInfo.InvariantCulture, $"{Process}-{columns.Version}-{format}");
}
