using System.Xml.Linq;
using Maillage.Kernel;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Members.Sessions;

/// <summary>A key that seals cookies and forms.</summary>
internal sealed class SessionKey
{
    public Guid Id { get; init; }
    public string Xml { get; init; } = "";
}

/// <summary>How it lies in the database.</summary>
internal sealed class SessionKeyMapping : IEntityTypeConfiguration<SessionKey>
{
    public void Configure(EntityTypeBuilder<SessionKey> key)
    {
        key.ToTable("members_session_keys");
        key.HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
    }
}

/// <summary>Keeps those keys in the database, so that every node reads the cookies of the others and a restart signs nobody out.</summary>
internal sealed class SessionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var keys = scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<SessionKey>().AsNoTracking().OrderBy(key => key.Id);
        return [.. keys.AsEnumerable().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        db.Add(new SessionKey { Id = Guid.CreateVersion7(), Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
