using System.Globalization;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.TextAnalysis;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Commons.ShowFiche;

/// <summary>Gathers what the page of a fiche shows: its words, its places by name, what was said about it and where.</summary>
internal sealed class FicheReading(PlatformDb db, ITerritories territories, Locator locator, SourceMargin margin)
{
    private const int MostStatements = 60;

    public async Task<ShowFicheView> Read(Fiche fiche, CancellationToken cancel)
    {
        var content = fiche.Content;
        return new()
        {
            Id = fiche.Id,
            Kind = content.Kind,
            Title = content.Title,
            Summary = content.Summary,
            Body = FicheMarkdown.ToHtml(content.Body),
            Places = [.. content.Places.Select(territories.Find).OfType<Territory>()],
            Themes = [.. content.Themes.Select(ThemeLink)],
            Colleges = content.Colleges,
            Actors = content.Actors,
            Links = [.. content.Links.Select(link => new WordLink(link.Title.Length > 0 ? link.Title : link.Address, link.Address))],
            Licence = LicenceLink(content.Licence),
            StartsOn = content.StartsOn,
            EndsOn = content.EndsOn,
            ChangedAt = fiche.ChangedAt,
            Version = fiche.Version,
            IsPublished = fiche.Status is FicheStatus.Published,
            IsArchived = fiche.Status is FicheStatus.Archived,
            WhyNotPublishable = fiche.WhyNotPublishable(),
            Quotes = await margin.Quotes(fiche, cancel),
            Statements = await Statements(fiche.Id, cancel),
            Locator = locator.Draw(content),
            JsonLd = FicheJsonLd.Of(fiche, territories),
        };
    }

    private async Task<IReadOnlyList<StatementView>> Statements(Guid fiche, CancellationToken cancel)
    {
        var about = await db.Set<Contribution>()
            .AsNoTracking()
            .Where(c => c.About == fiche && c.SameAs == null)
            .OrderBy(c => c.PublishedAt)
            .Take(MostStatements)
            .ToListAsync(cancel);
        return await margin.Statements(about, cancel);
    }

    private static WordLink ThemeLink(string id)
    {
        var theme = ThemeVocabulary.BuiltIn.Themes.FirstOrDefault(theme => theme.Id == id);
        return new(theme?.Label(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? id, $"/fiches?theme={Uri.EscapeDataString(id)}");
    }

    private static WordLink LicenceLink(string id) =>
        Licences.Find(id) is { } licence ? new(licence.Name, licence.Address) : new(id, "/donnees");
}
